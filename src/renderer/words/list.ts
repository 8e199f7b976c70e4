import { counted } from './count.ts'
import { ago } from './time.ts'

export const listWords = {
  list: (place: string) => `Credentials in ${place}`,
  search: 'Search credentials',
  searchIn: (place: string) => `Search in ${place}`,
  clear: 'Clear search',
  count: (count: number) => counted(count, 'credential'),
  matches: (count: number) => counted(count, 'match', 'matches'),
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
  pullingFirst: 'Pulling the credentials…',
  noMatch: (query: string) => `Nothing matches “${query}”`,
  noMatchHelp: 'Names and public values were searched. Secrets are not searchable.',
  failed: 'The list could not be read',
} as const
