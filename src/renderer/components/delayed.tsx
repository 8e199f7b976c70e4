import { type ReactNode, useEffect, useState } from 'react'

/** Shows its content only when the wait gets noticeable: a skeleton that flashes is worse than none. */
export function Delayed({ ms = 150, children }: { ms?: number; children: ReactNode }) {
  const [due, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return due ? children : null
}
