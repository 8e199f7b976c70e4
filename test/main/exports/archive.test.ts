import { expect, test } from 'vitest'
import { maxHeaderBytes } from '../../../src/main/archive/layout.ts'
import { writeArchive } from '../../../src/main/archive/write-archive.ts'
import type { ImportedCredential } from '../../../src/main/imports/imported.ts'
import { inspect } from '../../../src/main/imports/inspect.ts'
import { read } from '../../support/imports.ts'
import { failureOf } from '../../support/vault.ts'

const cost = { memoryKiB: 64, iterations: 1, parallelism: 1 }
const password = 'correct horse battery staple'
const login = (name: string, secret: string): ImportedCredential => ({
  kind: 'generic',
  name,
  description: null,
  attributes: { username: 'mira' },
  secrets: { password: secret },
  tags: [],
  notes: '',
  custom: [],
  organization: 'Halden',
  source: { format: 'keystead-archive', place: '' },
})
/** More than two parts. */
const large = [
  login('a', 'canary'),
  login('b', 'x'.repeat(900_000)),
  login('c', 'y'.repeat(900_000)),
  login('d', 'z'.repeat(900_000)),
]
const written = (credentials = large) => writeArchive(credentials, password, cost, 1)

test('an archive is known by its first bytes, shows nothing that is in it and opens with its passphrase', async () => {
  const bytes = await written()
  expect(inspect({ name: 'x', bytes })).toMatchObject({
    format: 'keystead-archive',
    needsPassword: 'password',
  })
  for (const word of ['canary', 'mira', 'Halden']) expect(Buffer.from(bytes).includes(word)).toBe(false)
  const { credentials } = await read(bytes, 'x', { password })
  expect(credentials.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
})

test('an archive asks for a passphrase, and another one does not open it', async () => {
  const bytes = await written([login('a', 'b')])
  expect(await failureOf(() => read(bytes))).toBe('import-locked')
  expect(await failureOf(() => read(bytes, 'x', { password: 'wrong' }))).toBe('import-locked')
})

test('a passphrase opens an archive whichever way its accents were typed', async () => {
  const bytes = await writeArchive([login('a', 'b')], 'caf\u00e9 au lait', cost, 1)
  expect((await read(bytes, 'x', { password: 'cafe\u0301 au lait' })).credentials).toHaveLength(1)
})

test('an archive that was cut, at a part or inside one, is told apart from a wrong passphrase', async () => {
  const bytes = await written()
  const partBytes = 1024 * 1024 + 28 + 4
  const header = bytes.indexOf(0x0a) + 1
  for (const end of [header + partBytes, header + 2 * partBytes, bytes.length - 1, header]) {
    expect(await failureOf(() => read(bytes.subarray(0, end), 'x', { password })), `cut at ${end}`).toBe(
      'import-failed',
    )
  }
})

test('parts that change places, or one changed bit, are refused', async () => {
  const bytes = await written()
  const partBytes = 1024 * 1024 + 28 + 4
  const header = bytes.indexOf(0x0a) + 1
  const part = (at: number) => bytes.subarray(header + at * partBytes, header + (at + 1) * partBytes)
  const swapped = Buffer.concat([
    bytes.subarray(0, header),
    part(1),
    part(0),
    bytes.subarray(header + 2 * partBytes),
  ])
  expect(await failureOf(() => read(swapped, 'x', { password }))).not.toBe('none')
  const flipped = Buffer.from(bytes)
  flipped[header + partBytes + 500] = (flipped[header + partBytes + 500] ?? 0) ^ 1
  expect(await failureOf(() => read(flipped, 'x', { password }))).toBe('import-failed')
})

test('a header that was changed is refused: nothing in it is without a meaning', async () => {
  const bytes = await written([login('a', 'b')])
  const text = Buffer.from(bytes).toString('latin1')
  const costly = Buffer.from(text.replace('"memoryKiB":64', '"memoryKiB":99999999'), 'latin1')
  expect(await failureOf(() => read(costly, 'x', { password }))).toBe('import-failed')
  const newer = Buffer.from(text.replace('"version":1', '"version":3'), 'latin1')
  expect(await failureOf(() => read(newer, 'x', { password }))).toBe('import-failed')
  const endless = Buffer.from(`{"format":"keystead-archive",${' '.repeat(maxHeaderBytes)}`)
  expect(await failureOf(() => read(endless, 'x', { password }))).toBe('import-failed')
  const spaced = Buffer.from(text.replace('}}\n', '} }\n'), 'latin1')
  expect(await failureOf(() => read(spaced, 'x', { password }))).toBe('import-locked')
})
