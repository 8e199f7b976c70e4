import type { FormatId } from '../imported.ts'
import { guessTarget } from './guess.ts'
import { keysteadColumns } from './keystead-columns.ts'
import { readHead } from './table.ts'

/** Which table a text is, by its header; null where it does not start like one. */
export function detectCsv(text: string): FormatId | null {
  const head = readHead(text)
  if (!head || head.length < 2) return null
  const names = new Set(head.map((each) => each.trim().toLowerCase()))
  const all = (...wanted: readonly string[]) => wanted.every((each) => names.has(each))
  if (head[0] === keysteadColumns[0] && all(...keysteadColumns.map((each) => each.toLowerCase()))) {
    return 'keystead-csv'
  }
  if (all('login_uri', 'login_username', 'login_password')) return 'bitwarden-csv'
  if (all('group', 'title', 'username', 'password', 'url', 'notes')) return 'keepassxc-csv'
  if (
    all('title', 'username', 'password', 'otpauth') ||
    all('title', 'url', 'username', 'password', 'archived')
  ) {
    return '1password-csv'
  }
  // A header of words that name what a credential has; a first row of data seldom does.
  const told = head.filter((each) => guessTarget(each) !== null).length
  return told >= 2 || (told >= 1 && told * 2 >= head.length) ? 'csv' : null
}
