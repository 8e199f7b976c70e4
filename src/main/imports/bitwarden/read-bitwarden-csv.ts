import { collect } from '../collect.ts'
import { recordsOf } from '../csv/records.ts'
import { custom } from '../custom.ts'
import { folderOf } from '../folder.ts'
import type { ImportResult } from '../imported.ts'
import { credentialOf } from '../login-item.ts'
import { askedAgain } from './item.ts'

const known = [
  'folder',
  'collections',
  'favorite',
  'type',
  'name',
  'notes',
  'fields',
  'reprompt',
  'archiveddate',
]
const login = ['login_uri', 'login_username', 'login_password', 'login_totp']

/** A CSV export of Bitwarden, a person's or an organization's. Rows with too few columns are read as far as they go. */
export function readBitwardenCsv(text: string): ImportResult {
  const into = collect('bitwarden-csv')
  for (const { value, place, fault, rest } of recordsOf(text, 'bitwarden-csv', [...known, ...login])) {
    if (fault) {
      into.skip(undefined, place, fault)
      continue
    }
    if (value('reprompt') === '1') into.warn(place, askedAgain)
    const [path, ...others] = [value('folder'), ...(value('collections')?.split(',') ?? [])].filter(Boolean)
    const { organization, tag } = folderOf(path)
    into.add(
      credentialOf({
        name: value('name'),
        place,
        username: value('login_username'),
        password: value('login_password'),
        totp: value('login_totp'),
        // Several addresses stand in one cell, separated by commas; an address may hold one too.
        urls: value('login_uri')?.split(/,(?=[a-z][a-z0-9+.-]*:\/\/)/i) ?? [],
        notes: value('notes'),
        fields: [...fieldsOf(value('fields')), ...rest],
        tags: [
          tag,
          ...others,
          value('favorite') === '1' ? 'favorite' : null,
          value('archiveddate') ? 'archived' : null,
        ],
        organization,
      }),
    )
  }
  return into.result()
}

/** Lines of `name: value`; a line without a name goes on with the value before. */
function fieldsOf(cell: string | undefined) {
  const fields: { label: string; value: string }[] = []
  for (const line of cell?.split(/\r\n|\n|\r/) ?? []) {
    const [, label, value] = /^([^:]+): ?(.*)$/.exec(line) ?? []
    const before = fields.at(-1)
    if (label !== undefined) fields.push({ label, value: value ?? '' })
    else if (before) before.value += `\n${line}`
    else if (line.trim()) fields.push({ label: 'Field', value: line })
  }
  return fields.map(({ label, value }) => custom(label, value))
}
