import { type ReactNode, useEffect, useState } from 'react'

/** Is a wait noticeable by now? What flashes is worse than nothing. */
export function useDue(ms = 150): boolean {
  const [due, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return due
}

/** Shows its content only when the wait gets noticeable: a skeleton that flashes is worse than none. */
export function Delayed({ ms = 150, children }: { ms?: number; children: ReactNode }) {
  return useDue(ms) ? children : null
}
