import type { PullResult } from '../../shared/connection.ts'
import { counted } from './count.ts'

/** «Seqera, genomics: 3 added, 1 changed, 2 sent». */
export function pullNewsWords(connection: { label: string }, result: PullResult): string {
  const parts = [
    result.added > 0 && `${result.added} added`,
    result.changed > 0 && `${result.changed} changed`,
    result.gone > 0 && `${result.gone} gone there`,
    result.pushed > 0 && `${result.pushed} sent`,
  ].filter(Boolean)
  const all = result.added + result.changed + result.unchanged
  const what = parts.length > 0 ? parts.join(', ') : `${counted(all, 'credential')}, nothing new`
  return `${connection.label}: ${what}`
}

export const conflictNewsWords = (connection: { label: string }, conflicts: number) =>
  conflicts === 1
    ? `${connection.label}: one credential was changed on both sides. Yours keeps working until you decide.`
    : `${connection.label}: ${conflicts} credentials were changed on both sides. Yours keep working until you decide.`
