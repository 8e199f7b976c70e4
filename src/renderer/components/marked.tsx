import { partsOf } from './marked-parts.ts'

/** A text with what was searched for marked in it. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return partsOf(text, words).map(({ at, part, marked }) => (marked ? <mark key={at}>{part}</mark> : part))
}
