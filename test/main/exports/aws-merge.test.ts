import { expect, test } from 'vitest'
import { mergeProfiles } from '../../../src/main/exports/aws-merge.ts'
import { exportFormats } from '../../../src/main/exports/formats.ts'
import type { ImportedCredential } from '../../../src/main/imports/imported.ts'
import { failureOf } from '../../support/vault.ts'

const bare = (name: string) => name
const profile = (name: string, keys: Record<string, string>) => ({ name, keys, unfit: [] })

test('a profile that is new goes to the end, and what was there stays byte for byte', () => {
  const before = '# mine\r\n[default]\r\naws_access_key_id=A ; old\r\n\r\n[other]\r\nregion = x\r\n'
  const after = mergeProfiles(before, [profile('new', { region: 'eu' })], bare)
  expect(after).toBe(`${before}\r\n[new]\r\nregion = eu\r\n`)
})

test('a profile that is there gets its new values on their old lines; comments, order and other keys stay', () => {
  const before = `; head
[a]
Region=eu-west-1 # where it runs
aws_access_key_id = OLD
output = json
s3 =
  max_concurrent_requests = 20

# of b
[b]
aws_access_key_id = B
`
  const after = mergeProfiles(
    before,
    [profile('a', { aws_access_key_id: 'NEW', aws_secret_access_key: 's', region: 'eu-west-3' })],
    bare,
  )
  expect(after).toBe(`; head
[a]
Region=eu-west-3 # where it runs
aws_access_key_id = NEW
output = json
s3 =
  max_concurrent_requests = 20
aws_secret_access_key = s

# of b
[b]
aws_access_key_id = B
`)
})

test('an old session token does not stay beside a new key', () => {
  const before = '[a]\naws_access_key_id = OLD\naws_session_token = T\n[b]\naws_session_token = mine\n'
  const after = mergeProfiles(before, [profile('a', { aws_access_key_id: 'NEW' })], bare, [
    'aws_session_token',
  ])
  expect(after).toBe('[a]\naws_access_key_id = NEW\n[b]\naws_session_token = mine\n')
})

test('writing the same twice changes nothing', () => {
  const profiles = [profile('a', { region: 'x' }), profile('b', { region: 'y' })]
  const once = mergeProfiles('# c\n', profiles, bare)
  expect(mergeProfiles(once, profiles, bare)).toBe(once)
})

test('a role goes to «profile NAME» of the config file, and bytes that are no text are refused', async () => {
  const role: ImportedCredential = {
    kind: 'aws-role',
    name: 'admin',
    description: null,
    attributes: { roleArn: 'arn:aws:iam::1:role/x' },
    secrets: {},
    tags: [],
    notes: '',
    custom: [],
    organization: null,
    source: { format: 'aws', place: '' },
  }
  const options = { passphrase: '', cost: { memoryKiB: 64, iterations: 1, parallelism: 1 }, now: 1 }
  const { write } = exportFormats['aws-config']
  const bytes = await write([role], { ...options, existing: null })
  expect(new TextDecoder().decode(bytes)).toBe('[profile admin]\nrole_arn = arn:aws:iam::1:role/x\n')
  const binary = Uint8Array.of(0x5b, 0, 0xff, 0, 1)
  expect(await failureOf(() => write([role], { ...options, existing: binary }))).toBe('invalid-input')
})
