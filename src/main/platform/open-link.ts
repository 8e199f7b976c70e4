import { shell } from 'electron'
import type { Ports } from '../ports.ts'
import { agreed } from './agreed.ts'

/** Hands a web page to the system's browser. Whoever calls has parsed `url`; any other scheme stops here as well. */
export const openLink: NonNullable<Ports['openLink']> = async (url, confirm) => {
  const { protocol } = new URL(url)
  if (protocol !== 'https:' && !(confirm && protocol === 'http:')) return false
  if (confirm && !(await agreed('link', url))) return false
  await shell.openExternal(url)
  return true
}
