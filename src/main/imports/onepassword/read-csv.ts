import { collect } from '../collect.ts'
import { recordsOf } from '../csv/records.ts'
import type { ImportResult } from '../imported.ts'
import { credentialOf } from '../login-item.ts'

const known = [
  'title',
  'url',
  'username',
  'password',
  'otpauth',
  'favorite',
  'archived',
  'tags',
  'notes',
  'vault',
]

/** A CSV export of 1Password 8. Older ones have no fixed columns: those are mapped. */
export function readOnePasswordCsv(text: string): ImportResult {
  const into = collect('1password-csv')
  for (const { value, place, fault, rest } of recordsOf(text, '1password-csv', known)) {
    if (fault) {
      into.skip(undefined, place, fault)
      continue
    }
    const url = value('url')
    into.add(
      credentialOf({
        name: value('title'),
        place,
        username: value('username'),
        password: value('password'),
        totp: value('otpauth'),
        urls: url ? [url] : [],
        notes: value('notes'),
        fields: rest,
        tags: [
          ...(value('tags')?.split(/[;,]/) ?? []),
          isTrue(value('favorite')) ? 'favorite' : null,
          isTrue(value('archived')) ? 'archived' : null,
        ],
        organization: value('vault'),
      }),
    )
  }
  return into.result()
}

const isTrue = (value: string | undefined): boolean => /^(true|yes|1)$/i.test(value ?? '')
