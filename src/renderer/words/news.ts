import type { PullResult } from '../../shared/connection.ts'
import { pulledWords } from './log.ts'
import { wordsOf } from './words-of.ts'

const words = wordsOf('news', 'news', {
  pulled: (label: string, what: string) => ({ label, what }),
  nothingNew: (count: number) => ({ count }),
  conflicts: (label: string, count: number) => ({ label, count }),
})

/** «Seqera, genomics: 3 added, 1 changed, 2 sent». */
export function pullNewsWords(connection: { label: string }, result: PullResult): string {
  const { added, changed, gone, pushed, unchanged } = result
  const what = pulledWords({ added, changed, gone, pushed })
  return words.pulled(connection.label, what || words.nothingNew(added + changed + unchanged))
}

export const conflictNewsWords = (connection: { label: string }, conflicts: number) =>
  words.conflicts(connection.label, conflicts)
