import { useEffect, useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'

const tickMs = 250

/** The longest wait that main ever asks for: a window's clock that is off does not stretch it. */
const longestSeconds = 60

/** Whole seconds until the next guess is taken, counting down; 0 when it is now. */
export function useWait(failure: AppError | null): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const until = failure ? retryAt(failure) : null
    if (until === null) return setLeft(0)
    const read = () => setLeft(Math.min(longestSeconds, Math.max(0, Math.ceil((until - Date.now()) / 1000))))
    read()
    const timer = setInterval(read, tickMs)
    return () => clearInterval(timer)
  }, [failure])
  return left
}

function retryAt(failure: AppError): number | null {
  const guess =
    failure.is('wrong-passphrase') || failure.is('wrong-recovery-key') || failure.is('too-many-guesses')
  return guess ? (failure.detail.retryAt ?? null) : null
}
