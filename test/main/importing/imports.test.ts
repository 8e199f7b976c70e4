import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { testCore } from '../../support/core.ts'
import { failureOf, passphrase, temporaryFolder } from '../../support/vault.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const keys = `[default]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = canary-secret-one
region = eu-west-1
zebra = striped

[halden]
aws_access_key_id = AKIAIOSFODNN7EXAMPL2
aws_secret_access_key = canary-secret-two
`
const target = { organization: 'Acme' }

async function opened(change: Parameters<typeof testCore>[0] = {}) {
  const host = testCore(change)
  await host.call('vault.create', { name: 'Work', folder: host.folder, passphrase })
  const { call } = host
  const open = async (text: string, name = 'credentials') => {
    const given = await call('imports.open', { files: [{ name, bytes: bytes(text) }] })
    if (!given) throw new Error('nothing was opened')
    return given.id
  }
  const bring = async (
    text: string,
    to: Parameters<typeof host.call<'imports.preview'>>[1]['target'] = target,
  ) => {
    const id = await open(text)
    const { counts } = await call('imports.preview', { id, target: to })
    return { id, counts, ...(await call('imports.apply', { id, leaveOut: [] })) }
  }
  const list = async () => (await call('credentials.list', {})).rows
  return { ...host, open, bring, list }
}

describe('an import', () => {
  test('writes nothing before it is confirmed, and says what it would do without a secret', async () => {
    const { call, open, list } = await opened()
    const id = await open(keys)
    const preview = await call('imports.preview', { id, target })
    const page = await call('imports.lines', { id, limit: 1 })
    expect(preview.counts).toEqual({ new: 2, identical: 0, changed: 0, skipped: 0 })
    expect(preview.organizations).toEqual([{ name: 'Acme', isNew: true, count: 2 }])
    expect(page.total).toBe(2)
    expect(page.lines.map(({ name, state, hint }) => [name, state, hint])).toEqual([
      ['default', 'new', 'AKIAIOSFODNN7EXAMPLE'],
    ])
    expect(JSON.stringify([preview, await call('imports.lines', { id })])).not.toContain('canary')
    expect(await list()).toEqual([])
    expect(await call('local.list')).toEqual([])
  })

  test('of the same file twice changes nothing', async () => {
    const { call, bring, list } = await opened()
    expect(await bring(keys)).toMatchObject({ created: 2, changed: 0, cancelled: false })
    const before = await list()
    const again = await bring(keys)
    expect(again.counts).toEqual({ new: 0, identical: 2, changed: 0, skipped: 0 })
    expect(again).toMatchObject({ created: 0, changed: 0 })
    expect(await list()).toEqual(before)
    expect(await call('local.list')).toHaveLength(1)
    for (const { id } of before) expect(await call('credentials.history', { id })).toEqual([])
  })

  test('brings what changed, keeps the rest, and names itself in the history', async () => {
    const { call, bring, list } = await opened()
    await bring(keys)
    const id = (await list()).find(({ name }) => name === 'default')?.id as string
    const { custom } = await call('credentials.get', { id })
    await call('credentials.annotate', {
      id,
      notes: 'mine',
      custom: [...custom, { id: 'own', label: 'Owner', type: 'text', value: 'Mira' }],
    })
    const rotated = keys.replace('canary-secret-one', 'canary-secret-new').replace('striped', 'plain')
    expect(await bring(rotated)).toMatchObject({ created: 0, changed: 1 })
    const after = await call('credentials.get', { id })
    expect(after.notes).toBe('mine')
    expect(after.custom.map(({ label, value }) => [label, value])).toEqual([
      ['Owner', 'Mira'],
      ['zebra', 'plain'],
    ])
    expect((await call('credentials.reveal', { id, field: 'secretAccessKey' })).value).toBe(
      'canary-secret-new',
    )
    expect((await call('credentials.history', { id }))[0]?.cause).toBe('import')
    expect(await bring(rotated)).toMatchObject({ created: 0, changed: 0 })
  })

  test('can be undone: what it made is gone, what it changed is as before', async () => {
    const { call, bring, list } = await opened()
    await bring(keys)
    const id = (await list()).find(({ name }) => name === 'default')?.id as string
    const before = await call('credentials.get', { id })
    const changed = `${keys.replace('canary-secret-one', 'other').replace('eu-west-1', 'eu-west-3')}
[third]
aws_access_key_id = AKIAIOSFODNN7EXAMPL3
aws_secret_access_key = canary-secret-three
`
    const done = await bring(changed)
    expect(done).toMatchObject({ created: 1, changed: 1 })
    await call('imports.close', { id: done.id })
    await call('imports.undo', { id: done.id })
    expect((await list()).map(({ name }) => name)).toEqual(['default', 'halden'])
    expect((await call('credentials.list', { trashed: true })).total).toBe(0)
    expect((await call('credentials.get', { id })).fields.map(({ name, value }) => [name, value])).toEqual(
      before.fields.map(({ name, value }) => [name, value]),
    )
    expect((await call('credentials.reveal', { id, field: 'secretAccessKey' })).value).toBe(
      'canary-secret-one',
    )
    expect(await failureOf(() => call('imports.undo', { id: done.id }))).toBe('not-found')
  })

  test('that is undone removes the organization it made, and keeps what was edited since in the trash', async () => {
    const { call, bring, list } = await opened()
    const done = await bring(keys)
    const edited = (await list())[0]?.id as string
    await call('credentials.annotate', { id: edited, notes: 'looked at' })
    await call('imports.undo', { id: done.id })
    expect((await call('credentials.list', { trashed: true })).rows.map(({ id }) => id)).toEqual([edited])
    expect(await call('local.list')).toHaveLength(1)
    await call('credentials.purge', { id: edited })
    const next = await bring(keys, { organization: 'Other' })
    await call('imports.undo', { id: next.id })
    expect((await call('local.list')).map(({ name }) => name)).toEqual(['Acme'])
  })

  test('leaves out what the person left out', async () => {
    const { call, open, list } = await opened()
    const id = await open(keys)
    await call('imports.preview', { id, target })
    await call('imports.apply', { id, leaveOut: [0] })
    expect((await list()).map(({ name }) => name)).toEqual(['halden'])
  })

  test('makes one organization for each group of the file', async () => {
    const { call, bring, list } = await opened()
    await bring(keys, { perGroup: true, otherwise: 'Personal' })
    expect((await list()).map(({ name, organization }) => [name, organization])).toEqual([
      ['default', 'Personal'],
      ['halden', 'halden'],
    ])
    expect(await call('local.list')).toHaveLength(2)
  })

  test('stops between two slices, and what was written until then can be undone', async () => {
    const { call, core, open, list } = await opened()
    const many = Array.from(
      { length: 900 },
      (_, at) => `[p${at}]\naws_access_key_id = AKIA${at}\naws_secret_access_key = secret-${at}\n`,
    ).join('\n')
    const id = await open(many)
    await call('imports.preview', { id, target })
    core.listen((name) => {
      if (name === 'imports.changed') void call('imports.cancel', { id })
    })
    const outcome = await call('imports.apply', { id, leaveOut: [] })
    expect(outcome.cancelled).toBe(true)
    expect(outcome.created).toBeGreaterThan(0)
    expect(outcome.created).toBeLessThan(900)
    expect((await call('credentials.list', {})).total).toBe(outcome.created)
    await call('imports.undo', { id })
    expect(await list()).toEqual([])
  })

  test('reads the file that was chosen, leaves it as it is, and names it as readable by others', async () => {
    const files: string[] = []
    const { call, folder } = await opened({ chooseImports: async () => files })
    const file = path.join(folder, 'credentials')
    fs.writeFileSync(file, keys)
    files.push(file)
    const given = await call('imports.open', {})
    expect(given?.sources).toMatchObject([
      { path: file, format: 'aws', plaintext: true, needsPassword: 'nothing' },
    ])
    const id = given?.id as string
    await call('imports.preview', { id, target })
    expect(await call('imports.apply', { id, leaveOut: [] })).toMatchObject({ plaintext: [file] })
    expect(fs.readFileSync(file, 'utf8')).toBe(keys)
  })

  test('of a table is read by the mapping that was given', async () => {
    const { call, open } = await opened()
    const id = await open('service,who,pw\nmail,mira,canary-pw\n', 'list.csv')
    await call('imports.preview', {
      id,
      target,
      mapping: { kind: 'generic', columns: ['name', 'field:username', 'field:password'] },
    })
    await call('imports.apply', { id, leaveOut: [] })
    const row = (await call('credentials.list', {})).rows[0]
    expect([row?.name, row?.hint]).toEqual(['mail', 'mira'])
  })

  test('lets a person say what a text is that nothing tells apart, and reads it as that', async () => {
    const { call } = await opened()
    const files = [{ name: 'notes', bytes: bytes('machine example.org login mira password canary-netrc') }]
    const given = await call('imports.open', { files: [{ name: 'x', bytes: bytes('once upon a time') }] })
    if (!given) throw new Error('nothing was opened')
    expect(given.sources[0]).toMatchObject({ format: null, plaintext: true })
    expect(await failureOf(() => call('imports.preview', { id: given.id, target }))).toBe('import-failed')
    const named = await call('imports.open', { files: [{ ...files[0]!, format: 'netrc' }] })
    expect(named?.sources[0]).toMatchObject({ format: 'netrc', label: '.netrc' })
    const [chosen] = await call('imports.choose', { id: given.id, at: 0, format: 'env' })
    expect(chosen).toMatchObject({ format: 'env' })
    const ids = (await call('imports.formats')).map(({ id }) => id)
    expect(ids).toContain('netrc')
    // What is no text cannot be any of them, and one only says what to do.
    expect(ids.filter((one) => ['kdbx', 'keystead-archive', 'ppk'].includes(one))).toEqual([])
  })

  test('is stopped while it reads, and can be looked at again', async () => {
    const { call, open } = await opened()
    const id = await open(keys)
    const looking = failureOf(() => call('imports.preview', { id, target }))
    await call('imports.cancel', { id })
    expect(await looking).toBe('cancelled')
    expect((await call('imports.preview', { id, target })).counts.new).toBe(2)
  })

  test('can be undone later, too, from the list of what was imported since the unlock', async () => {
    const { call, bring, list } = await opened()
    const { id } = await bring(keys)
    await call('imports.close', { id })
    const done = await call('imports.list')
    expect(done).toMatchObject([{ id, files: ['credentials'], created: 2, changed: 0 }])
    await call('imports.undo', { id })
    expect(await call('imports.list')).toEqual([])
    expect(await list()).toEqual([])
  })

  test('moves the plaintext files that were chosen to the trash, once they are in the vault and not before', async () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'credentials')
    fs.writeFileSync(file, keys)
    const moved: string[] = []
    const { call } = await opened({
      chooseImports: async () => [file],
      trashFile: async (one) => void moved.push(one),
    })
    const given = await call('imports.open', {})
    const id = given?.id as string
    expect(await failureOf(() => call('imports.discard', { id }))).toBe('invalid-input')
    await call('imports.preview', { id, target })
    const { discardable } = await call('imports.apply', { id, leaveOut: [] })
    expect([discardable, moved]).toEqual([1, []])
    expect(await call('imports.discard', { id })).toEqual({ trashed: [file], kept: [] })
    expect(moved).toEqual([file])
    // What was left out is nowhere but in the file.
    const part = (await call('imports.open', {}))?.id as string
    await call('imports.preview', { id: part, target: { organization: 'Another' } })
    expect((await call('imports.apply', { id: part, leaveOut: [0] })).discardable).toBe(0)
    expect(await failureOf(() => call('imports.discard', { id: part }))).toBe('invalid-input')
  })

  test('says which file could not be moved, and has no place for one that was dropped', async () => {
    const { call, bring } = await opened()
    const { id, discardable } = await bring(keys)
    expect(discardable).toBe(0)
    expect(await call('imports.discard', { id })).toEqual({ trashed: [], kept: [] })
  })

  test('tells a file that is nothing to import, and a second apply, apart from a fault', async () => {
    const { call, open, bring } = await opened()
    expect(await failureOf(() => open('PK\u0003\u0004 once upon a time', 'story.txt'))).toBe('import-failed')
    const { id } = await bring(keys)
    expect(await failureOf(() => call('imports.apply', { id, leaveOut: [] }))).toBe('invalid-input')
  })

  test('is over when the vault is locked', async () => {
    const { call, open } = await opened()
    const id = await open(keys)
    await call('vault.lock')
    expect(await failureOf(() => open(keys))).toBe('vault-locked')
    await call('vault.unlock', { passphrase })
    expect(await failureOf(() => call('imports.preview', { id, target }))).toBe('not-found')
  })

  test('keeps further fields that the form could not show, hidden and under a shorter name', async () => {
    const { call, bring, list } = await opened()
    const long = 'v'.repeat(12_000)
    const text = `[default]\naws_access_key_id = AKIA1\naws_secret_access_key = s\n${'n'.repeat(150)} = ${long}\n`
    await bring(text)
    const id = (await list())[0]?.id as string
    const { custom } = await call('credentials.get', { id })
    expect(custom).toMatchObject([{ type: 'hidden', value: null }])
    expect((await call('credentials.reveal', { id, field: `custom.${custom[0]?.id}` })).value).toBe(long)
    expect((await bring(text)).counts.identical).toBe(1)
  })
})
