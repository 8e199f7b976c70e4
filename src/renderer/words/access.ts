import type { AuditEntry } from '../../shared/audit.ts'
import { counted } from './count.ts'

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

export const accessWords = {
  title: 'Access',
  none: 'Nothing secret of it was shown, copied or sent from this vault yet.',
  more: (hidden: number) => `Show ${counted(hidden, 'older entry', 'older entries')}`,
} as const

const ofEarlier = 'of an earlier state'

/** Which field it was, by the name a person knows it under; a program is named where one asked. */
export function accessFact({ detail }: AuditEntry, labelOf: (field: string) => string): string {
  const { field, version, program } = detail
  const said = [
    field === undefined ? '' : labelOf(String(field)),
    version === undefined ? '' : ofEarlier,
    program === undefined ? '' : `by ${String(program).split(/[\\/]/).at(-1)}`,
  ]
  return said.filter(Boolean).join(', ')
}
