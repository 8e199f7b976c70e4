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

/** Has this been waited for so long that it is noticed? */
export function useLate(waiting: boolean, ms = 150): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waiting) return setLate(false)
    const timer = setTimeout(() => setLate(true), ms)
    return () => clearTimeout(timer)
  }, [waiting, ms])
  return waiting && late
}

/** Shows its content only when the wait gets noticeable: a skeleton that flashes is worse than none. */
export function Delayed({ ms = 150, children }: { ms?: number; children: ReactNode }) {
  return useDue(ms) ? children : null
}
