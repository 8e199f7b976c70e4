import type { PullResult } from '../../shared/connection.ts'
import { counted } from './count.ts'

/** «Seqera, genomics: 3 added, 1 changed». */
export function pullNewsWords(connection: { label: string }, result: PullResult): string {
  const parts = [
    result.added > 0 && `${result.added} added`,
    result.changed > 0 && `${result.changed} changed`,
    result.gone > 0 && `${result.gone} absent`,
  ].filter(Boolean)
  const all = result.added + result.changed + result.unchanged
  const what = parts.length > 0 ? parts.join(', ') : `${counted(all, 'credential')}, nothing new`
  return `${connection.label}: ${what}`
}
