import { collect } from '../collect.ts'
import { recordsOf } from '../csv/records.ts'
import type { ImportResult } from '../imported.ts'
import { credentialOf, timesLeftBehind } from '../login-item.ts'

const known = [
  'group',
  'title',
  'username',
  'password',
  'url',
  'notes',
  'totp',
  'icon',
  'last modified',
  'created',
]

/** A CSV export of KeePassXC. The first part of a group's path is the database's root and says nothing. */
export function readKeePassXcCsv(text: string): ImportResult {
  const into = collect('keepassxc-csv')
  if (/last modified/i.test(text.slice(0, 1000))) into.warn('', timesLeftBehind)
  const records = recordsOf(text, 'keepassxc-csv', known)
  const paths = records.map(({ value }) => value('group')?.split('/').filter(Boolean) ?? [])
  const [root] = paths[0] ?? []
  const shared = root !== undefined && paths.every(([first]) => first === undefined || first === root)
  for (const [at, { value, place, fault, rest }] of records.entries()) {
    if (fault) {
      into.skip(undefined, place, fault)
      continue
    }
    const groups = (paths[at] ?? []).slice(shared ? 1 : 0)
    if (/^recycle bin$/i.test(groups[0] ?? '')) {
      into.skip(value('title'), place, 'it is in the recycle bin')
      continue
    }
    const [organization = null, ...folders] = groups
    into.add(
      credentialOf({
        name: value('title'),
        place,
        username: value('username'),
        password: value('password'),
        urls: [value('url') ?? ''],
        totp: value('totp'),
        notes: value('notes'),
        fields: rest,
        tags: [folders.join('/')],
        organization,
      }),
    )
  }
  return into.result()
}
