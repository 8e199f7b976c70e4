import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { withLocal } from '../../support/local-core.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const filePassphrase = 'another fine passphrase'

async function vault() {
  let out = ''
  const app = await withLocal('Moorhen', { chooseExport: async () => out })
  out = path.join(app.folder, 'out.keystead-archive')
  const { call } = app
  const all = { selection: { query: '' } } as never
  const exported = async () => {
    await call('exports.write', { format: 'archive', ...(all as object), filePassphrase } as never)
    return fs.readFileSync(out)
  }
  const bring = async (archive: Uint8Array) => {
    const opened = await call('imports.open', {
      files: [{ name: 'out.keystead-archive', bytes: new Uint8Array(archive) }],
    })
    const { id } = opened as { id: string }
    const target = { scopeId: app.organization.scopeId }
    const { counts } = await call('imports.preview', { id, target, password: filePassphrase })
    const { lines } = await call('imports.lines', { id })
    await call('imports.apply', { id, leaveOut: [] })
    return { id, counts, lines }
  }
  const attach = (id: string, name: string, text: string) =>
    call('attachments.add', { id, files: [{ name, bytes: bytes(text) }] })
  const files = async (id: string) => {
    const found = await call('attachments.list', { id })
    return Promise.all(
      found.map(async ({ id: attachment, name }) => [
        name,
        (await call('attachments.read', { id, attachment })).text,
      ]),
    )
  }
  return { ...app, exported, bring, attach, files }
}
const headerOf = (archive: Buffer) => JSON.parse(archive.subarray(0, archive.indexOf(0x0a)).toString())

test('an archive with files is of version 2 and brings them back; without any it stays version 1', async () => {
  const from = await vault()
  const id = await from.create('gateway')
  expect(headerOf(await from.exported()).version).toBe(1)
  await from.attach(id, 'gateway.pem', 'canary one')
  await from.attach(id, 'notes.txt', 'canary two')
  const archive = await from.exported()
  expect(headerOf(archive).version).toBe(2)
  expect(archive.includes('canary')).toBe(false)

  const to = await vault()
  expect((await to.bring(archive)).counts).toMatchObject({ new: 1 })
  const [row] = (await to.call('credentials.list', {})).rows
  expect(await to.files(row?.id as string)).toEqual([
    ['gateway.pem', 'canary one'],
    ['notes.txt', 'canary two'],
  ])
  expect((await to.bring(archive)).counts).toMatchObject({ new: 0, changed: 0, identical: 1 })
})

test('a file that is missing here is a change, is added beside the others, and goes when the import is taken back', async () => {
  const app = await vault()
  const id = await app.create('gateway')
  await app.attach(id, 'a.txt', 'one')
  await app.attach(id, 'b.txt', 'two')
  const archive = await app.exported()
  const [, second] = await app.call('attachments.list', { id })
  await app.call('attachments.remove', { id, attachment: second?.id as string })
  await app.attach(id, 'c.txt', 'three')
  const { id: run, counts, lines } = await app.bring(archive)
  expect(counts).toMatchObject({ new: 0, changed: 1 })
  expect(lines[0]?.fields).toEqual(['b.txt'])
  const there = async () =>
    (await app.call('attachments.list', { id }))
      .filter(({ removedAt }) => removedAt === null)
      .map(({ name }) => name)
  expect(await there()).toEqual(['a.txt', 'c.txt', 'b.txt'])
  await app.call('imports.undo', { id: run })
  expect(await there()).toEqual(['a.txt', 'c.txt'])
})

test('every other format says that the files are not in it', async () => {
  const app = await vault()
  const id = await app.create('gateway', { password: 'x' })
  await app.attach(id, 'a.txt', 'one')
  const { formats } = await app.call('exports.preview', { selection: { ids: [id] } })
  const lost = formats.filter(({ losses }) => losses.some(({ reason }) => reason.includes('attached files')))
  const taking = formats.filter(({ count, id: format }) => count > 0 && format !== 'archive')
  expect(lost.map(({ id: format }) => format)).toEqual(taking.map(({ id: format }) => format))
  expect(taking.length).toBeGreaterThan(2)
})
