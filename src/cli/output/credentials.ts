import type { CredentialSummary } from '../../shared/credential.ts'
import type { Column } from './table.ts'

const marks: Partial<Record<CredentialSummary['held'], string>> = { missing: 'no secret', partial: 'some' }

/** What a person looks for first: names, then what tells one from the next, then what is amiss. */
export const credentialColumns: readonly Column<CredentialSummary>[] = [
  { title: 'NAME', of: ({ name }) => name, flexible: true },
  { title: 'KIND', of: ({ kindLabel }) => kindLabel, flexible: true },
  { title: 'ORGANIZATION', of: ({ organization }) => organization ?? '', flexible: true },
  { title: 'PLACE', of: ({ scope }) => scope ?? '', flexible: true },
  { title: 'HINT', of: ({ hint }) => hint ?? '', flexible: true },
  { title: 'STATE', of: (one) => stateOf(one) },
]

const stateOf = ({ sync, held, health, gone }: CredentialSummary): string =>
  [
    sync === 'synced' || sync === 'local' ? '' : sync,
    marks[held] ?? '',
    gone ? 'gone' : '',
    health === 'invalid' || health === 'warn' ? health : '',
  ]
    .filter(Boolean)
    .join(', ')
