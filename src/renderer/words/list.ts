import { counted, grouped } from './count.ts'
import { ago } from './time.ts'

/** «1,000+»: counting stops there, and there are more. */
const atLeast = (count: number) =>
  count < 1_000 ? `${grouped(count)}+` : `${grouped(count - (count % 1_000))}+`

export const listWords = {
  list: (place: string) => `Credentials in ${place}`,
  search: 'Search credentials',
  searchIn: (place: string) => `Search in ${place}`,
  clear: 'Clear search',
  count: (count: number) => counted(count, 'credential'),
  matches: (count: number, more = false) =>
    more ? `${atLeast(count)} matches` : counted(count, 'match', 'matches'),
  completions: 'Operators to complete',
  missing: 'Secret missing',
  partial: 'Secret incomplete',
  invalid: 'Invalid',
  warn: 'Warning',
  gone: 'Absent',
  trashed: 'In the trash',
  usedAgo: (at: number, now: number) => `Last used ${ago(at, now)}`,
  welcome: 'Nothing here yet',
  welcomeHelp:
    'Connect a service with a token that can read its credentials. Keystead pulls their names and public facts; the secrets you add stay on this computer.',
  connect: 'Add a connection',
  create: 'New credential',
  emptyPlace: 'No credentials here',
  emptyPlaceHelp: 'The service has none in this place, or this token may not see them.',
  emptyHere: 'What you create here stays in this vault: no service knows of it.',
  keepHere: 'Or keep a credential in this vault only',
  pullingFirst: 'Reading the credentials…',
  noMatch: (query: string) => `Nothing matches “${query}”`,
  noMatchHelp:
    'Names, public values, tags and notes were searched. Secrets are not searchable. Operators such as kind: or used: narrow a search.',
  failed: 'The list could not be read',
  columns: {
    name: 'Name',
    kind: 'Kind',
    hint: 'Known by',
    health: 'Health',
    lastUsed: 'Used',
    usedBy: 'Used by',
    updated: 'Changed',
    expires: 'Expires',
  },
  healthShort: { ok: 'Works', warn: 'Warning', invalid: 'Invalid', unknown: '' },
  unused: 'Nowhere',
  usedBy: (count: number) => counted(count, 'resource'),
  never: 'Not known',
  /** What a cell says to who cannot see the column's head. */
  cell: (column: string, value: string) => `${column}: ${value}`,
} as const
