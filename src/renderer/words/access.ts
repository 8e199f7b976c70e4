import type { AuditEntry } from '../../shared/audit.ts'
import { wordsOf } from './words-of.ts'

/** The entries of the log that are about who had the secrets of one credential. */
export const accessKinds = [
  'reveal',
  'copy',
  'push',
  'sign',
  'secret-stored',
  'attachment-opened',
  'attachment-saved',
] as const

export const accessWords = wordsOf('access', 'access', {
  more: (hidden: number) => ({ count: hidden }),
  by: (program: string) => ({ program }),
})

/** Which field it was, by the name a person knows it under; a program is named where one asked. */
export function accessFact({ detail }: AuditEntry, labelOf: (field: string) => string): string {
  const { field, version, program } = detail
  const said = [
    field === undefined ? '' : labelOf(String(field)),
    version === undefined ? '' : accessWords.ofEarlier,
    program === undefined ? '' : accessWords.by(String(program).split(/[\\/]/).at(-1) ?? ''),
  ]
  return said.filter(Boolean).join(', ')
}
