import { ago, exact } from '../words/time.ts'
import { useNow } from './now.ts'

/** A time as people say it, with the exact one on hover. */
export function Ago({ at }: { at: number }) {
  const now = useNow(30_000)
  return (
    <time dateTime={new Date(at).toISOString()} title={exact(at)}>
      {ago(at, now)}
    </time>
  )
}
