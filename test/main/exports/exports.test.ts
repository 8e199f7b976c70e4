import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { testCore } from '../../support/core.ts'
import { failureOf, passphrase } from '../../support/vault.ts'

const filePassphrase = 'another horse, another battery'

async function filled() {
  let destination: string | null = null
  const host = testCore({ chooseExport: async () => destination })
  const { call, folder } = host
  await call('vault.create', { name: 'Work', folder, passphrase })
  const { scopeId, id: organizationId } = await call('local.add', { name: 'Halden' })
  const { id } = await call('credentials.create', {
    scopeId,
    kind: 'aws-key',
    name: 'deploy',
    description: 'for CI',
    values: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'canary-secret' },
  })
  await call('credentials.annotate', {
    id,
    notes: 'ask Mira',
    tags: ['ci'],
    custom: [{ id: 'pin', label: 'PIN', type: 'hidden', value: 'canary-pin' }],
  })
  await call('credentials.create', {
    scopeId,
    kind: 'generic',
    name: 'mail',
    description: null,
    values: { username: 'mira', password: 'canary-mail' },
  })
  const to = (name: string) => {
    destination = path.isAbsolute(name) ? name : path.join(folder, name)
    return destination
  }
  return { ...host, id, organizationId, scopeId, to }
}
const all = { query: '' }

describe('an export', () => {
  test('says of each format what it would not carry, and no secret', async () => {
    const { call } = await filled()
    const preview = await call('exports.preview', { selection: all })
    expect(preview.count).toBe(2)
    expect(JSON.stringify(preview)).not.toContain('canary')
    const of = (id: string) => preview.formats.find((format) => format.id === id)
    expect(of('archive')).toMatchObject({ plaintext: false, count: 2, losses: [] })
    expect(of('aws-credentials')?.count).toBe(1)
    expect(of('aws-credentials')?.losses.map(({ reason, names }) => [reason, names])).toContainEqual([
      'Of another kind, so left out',
      ['mail'],
    ])
    expect(of('aws-credentials')?.losses.map(({ reason }) => reason)).toContain(
      'Further fields are not in it',
    )
  })

  test('takes what is selected: ids, an organization, or what a search finds', async () => {
    const { call, id, organizationId } = await filled()
    const count = async (selection: Parameters<typeof call<'exports.preview'>>[1]['selection']) =>
      (await call('exports.preview', { selection })).count
    expect(await count({ ids: [id] })).toBe(1)
    expect(await count({ organizationId })).toBe(2)
    expect(await count({ query: 'mail' })).toBe(1)
    await call('credentials.remove', { id })
    expect(await count({ ids: [id] })).toBe(0)
    expect(await count(all)).toBe(1)
  })

  test('that anyone could read needs the passphrase of the vault again', async () => {
    const { call, to, events } = await filled()
    const file = to('out.csv')
    const write = (given: { passphrase?: string }) =>
      call('exports.write', { format: 'csv', selection: all, ...given })
    expect(await failureOf(() => write({}))).toBe('invalid-input')
    expect(await failureOf(() => write({ passphrase: 'wrong' }))).toBe('wrong-passphrase')
    expect(fs.existsSync(file)).toBe(false)
    expect(await write({ passphrase })).toEqual({ path: file, count: 2 })
    expect(fs.readFileSync(file, 'utf8')).toContain('canary-secret')
    const written = events.filter(({ name }) => name === 'exports.written')
    expect(written.map(({ payload }) => payload)).toEqual([
      { format: 'csv', count: 2, plaintext: true, path: file },
    ])
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })

  test('that is encrypted needs a passphrase of its own, and holds no secret in the clear', async () => {
    const { call, to } = await filled()
    const file = to('out.keystead-archive')
    const write = (given: { filePassphrase?: string }) =>
      call('exports.write', { format: 'archive', selection: all, ...given })
    expect(await failureOf(() => write({}))).toBe('invalid-input')
    await write({ filePassphrase })
    expect(fs.readFileSync(file).includes('canary')).toBe(false)
  })

  test('never goes into a vault, nor anywhere when the person changes their mind', async () => {
    const { call, folder, to } = await filled()
    const vault = path.join(folder, 'Work.keystead')
    // Who has it open is noted a moment after that.
    await new Promise((resolve) => setImmediate(resolve))
    const before = fs.readdirSync(vault).sort()
    const write = () => call('exports.write', { format: 'env', selection: all, passphrase })
    for (const inside of [path.join(vault, 'x.env'), path.join(vault, 'backups', '..', 'x.env')]) {
      to(inside)
      expect(await failureOf(write)).toBe('invalid-input')
    }
    fs.symlinkSync(vault, path.join(folder, 'link'))
    to('link/x.env')
    expect(await failureOf(write)).toBe('invalid-input')
    expect(fs.readdirSync(vault).sort()).toEqual(before)
  })

  test('adds AWS profiles to a file that is there, and leaves it alone where it cannot', async () => {
    const { call, to } = await filled()
    const file = to('credentials')
    fs.writeFileSync(file, '# mine\n[other]\naws_access_key_id = X\n')
    const write = () => call('exports.write', { format: 'aws-credentials', selection: all, passphrase })
    await write()
    expect(fs.readFileSync(file, 'utf8')).toBe(
      '# mine\n[other]\naws_access_key_id = X\n\n[deploy]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = canary-secret\n',
    )
    fs.writeFileSync(file, Uint8Array.of(1, 0, 2))
    expect(await failureOf(write)).toBe('invalid-input')
    expect(fs.readFileSync(file)).toHaveLength(3)
  })

  test('read back into the same vault changes nothing, and into an empty one gives the same', async () => {
    const { call, to, id, folder } = await filled()
    const file = to('out.keystead-archive')
    await call('exports.write', { format: 'archive', selection: all, filePassphrase })
    const bring = async () => {
      const given = await call('imports.open', {
        files: [{ name: 'x', bytes: new Uint8Array(fs.readFileSync(file)) }],
      })
      const importId = given?.id as string
      const target = { perGroup: true as const, otherwise: 'Rest' }
      const { counts } = await call('imports.preview', { id: importId, password: filePassphrase, target })
      await call('imports.apply', { id: importId, leaveOut: [] })
      return counts
    }
    expect(await bring()).toEqual({ new: 0, identical: 2, changed: 0, skipped: 0 })
    const before = await call('credentials.get', { id })
    await call('vault.create', { name: 'Second', folder, passphrase })
    expect(await bring()).toEqual({ new: 2, identical: 0, changed: 0, skipped: 0 })
    const row = (await call('credentials.list', { query: 'deploy' })).rows[0]
    const after = await call('credentials.get', { id: row?.id as string })
    const same = ({ name, description, notes, tags, organization, kind }: typeof before) => ({
      ...{ name, description, notes, tags, organization, kind },
    })
    expect(same(after)).toEqual(same(before))
    const own = await call('credentials.reveal', { id: after.id, field: `custom.${after.custom[0]?.id}` })
    expect(own.value).toBe('canary-pin')
  })
})

const keepassxc = (() => {
  try {
    execFileSync('keepassxc-cli', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

test.skipIf(!keepassxc)('keepassxc-cli opens our KDBX (skipped where it is not installed)', async () => {
  const { call, to } = await filled()
  const file = to('out.kdbx')
  await call('exports.write', { format: 'kdbx', selection: all, filePassphrase })
  const cli = (...given: string[]) =>
    execFileSync('keepassxc-cli', [given[0] as string, '-q', file, ...given.slice(1)], {
      input: `${filePassphrase}\n`,
      encoding: 'utf8',
      env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
    })
  expect(cli('ls', '-R')).toMatch(/Halden\/\n\s+deploy\n\s+mail/)
  const shown = cli('show', '-s', '--all', 'Halden/deploy')
  expect(shown).toContain('UserName: AKIAIOSFODNN7EXAMPLE')
  expect(shown).toContain('Password: canary-secret')
  expect(shown).toContain('PIN: canary-pin')
  expect(shown).toContain('Tags: ci')
})
