import { expect, test } from 'vitest'
import { importFile, importFiles } from '../../../src/main/imports/import-files.ts'
import { readKeePassXml } from '../../../src/main/imports/keepass/read-xml.ts'
import { limits } from '../../../src/main/imports/limits.ts'
import { failure } from '../../support/failure.ts'
import { named, read } from '../../support/imports.ts'

const argon2 = async () => new Uint8Array(32)
const string = (key: string, value: string) =>
  `<String><Key>${key}</Key><Value ProtectInMemory="True">${value}</Value></String>`
const entry = (title: string, more = '') =>
  `<Entry>${string('Title', title)}${string('Password', 'p€ss')}${more}</Entry>`
const xml = (root: string, meta = '<RecycleBinUUID>AQ==</RecycleBinUUID>') =>
  `<?xml version="1.0"?>\n<KeePassFile><Meta>${meta}</Meta><Root><Group><Name>R</Name>${root}</Group></Root></KeePassFile>`
const sample = xml(
  `${entry('Ünï &amp; <![CDATA[<tag>]]>')}<Group><Name>Acme</Name>${entry('Söb', string('PIN', 'x&#233;y'))}</Group>`,
)

/** A file on a disk whose every read brings so many bytes. */
const inParts = (bytes: Uint8Array, length: number) => ({
  name: 'x.xml',
  bytes: bytes.subarray(0, 100),
  format: 'keepass-xml' as const,
  onDisk: {
    size: bytes.length,
    *parts() {
      const part = new Uint8Array(length)
      for (let at = 0; at < bytes.length; at += length) {
        const count = Math.min(length, bytes.length - at)
        part.set(bytes.subarray(at, at + count))
        yield part.subarray(0, count)
      }
    },
  },
})

test('a file that comes in parts of any length is the same file, in UTF-8 as in UTF-16', async () => {
  const whole = await read(sample)
  expect(whole.credentials.map(({ name }) => name)).toEqual(['Ünï & <tag>', 'Söb'])
  expect(named(whole, 'Söb')).toMatchObject({ organization: 'Acme', secrets: { password: 'p€ss' } })
  for (const encoded of [Buffer.from(sample), Buffer.from(`\ufeff${sample}`, 'utf16le')]) {
    for (const length of [1, 7, 100, 64_000]) {
      expect(await importFile(inParts(encoded, length), { argon2 })).toEqual(whole)
    }
  }
})

test('each credential is handed over as it is read, and none is gathered', async () => {
  const seen: string[] = []
  const files = [
    inParts(Buffer.from(sample), 64),
    { name: 'b', bytes: Buffer.from('machine h login u password p') },
  ]
  const results = await importFiles(files, { argon2 }, (at, { name }) => void seen.push(`${at} ${name}`))
  expect(seen).toEqual(['0 Ünï & <tag>', '0 Söb', '1 u@h'])
  expect(results.map(({ credentials }) => credentials)).toEqual([[], []])
})

test('bytes that are no text are told with their line, and a file with zeros is none', async () => {
  const damaged = Buffer.from(xml(`\n${entry('a')}\n${entry('b@')}`))
  damaged[damaged.indexOf('@')] = 0xff
  const result = await importFile(inParts(damaged, 50), { argon2 })
  expect(result.warnings.map(({ place }) => place)).toContain('line 4')
  expect(
    (
      await failure(
        importFile(inParts(Buffer.from(sample.replace('Acme', 'A\0')), 50), { argon2 }),
        'import-failed',
      )
    ).detail.reason,
  ).toBe('it is not a text file')
  expect(
    (await failure(importFile(inParts(Buffer.from(' \n '.repeat(99)), 50), { argon2 }), 'import-failed'))
      .detail.reason,
  ).toBe('it is empty')
})

test('a group that tells its name, or its place in the bin, after what is in it is refused and not misplaced', async () => {
  const late = xml(`<Group>${entry('x')}<Name>Late</Name></Group>`)
  expect((await failure(read(late), 'import-failed')).detail.reason).toContain('comes after')
  const binned = `<KeePassFile><Root><Group>${entry('x')}</Group></Root><Meta><RecycleBinUUID>AQ==</RecycleBinUUID></Meta></KeePassFile>`
  expect((await failure(read(binned), 'import-failed')).detail.place).toBe('Meta/RecycleBinUUID')
})

test('no attribute, text or document type of a hostile file fills the memory', async () => {
  const attributes = Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(' ')
  expect((await failure(read(xml(`<Entry ${attributes}/>`)), 'import-failed')).detail.reason).toContain(
    'attributes',
  )
  await failure(read(xml(`<Entry a="${'x'.repeat(1_000_000)}"/>`)), 'import-failed')
  const types = `<!DOCTYPE x [${'<!ENTITY a "b">'.repeat(100_000)}]>`
  await failure(
    read(`<?xml version="1.0"?>${types}<KeePassFile/>`, 'x', { format: 'keepass-xml' }),
    'import-failed',
  )
  const before = process.memoryUsage().rss
  const huge = await read(xml(`${entry('big', string('Extra', 'x'.repeat(30_000_000)))}${entry('next')}`))
  expect(huge.skipped).toEqual([
    {
      name: 'big',
      place: 'big',
      reason: `one of its values is longer than ${limits.fieldLength} characters`,
    },
  ])
  expect(named(huge, 'next').kind).toBe('generic')
  // The file itself, once as bytes and once as text of this test, and no tree of it.
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
})

test('a reading that is stopped ends within the file', async () => {
  const stop = new AbortController()
  const many = Buffer.from(xml(Array.from({ length: 5000 }, (_, at) => entry(`n${at}`)).join('')))
  let count = 0
  const reading = importFiles([inParts(many, 4096)], { argon2, signal: stop.signal }, () => {
    if (++count === 100) stop.abort()
  })
  await failure(reading, 'cancelled')
  expect(count).toBeLessThan(300)
})

test('what XML forbids and programs write all the same is read as it is: control characters, «]]>», a blank line first', async () => {
  const odd = xml(entry('odd', string('Extra', 'a\u0001b]]>c\u001f')))
  const { custom, name } = named(
    await read(`\n<?xml version="1.0"?>\n${odd.replace(/^<\?xml[^>]*>/, '')}`),
    'odd',
  )
  expect(name).toBe('odd')
  expect(custom.map(({ value }) => value)).toEqual(['a\u0001b]]>c\u001f'])
  await failure(read(xml('<Entry><String></Entry>')), 'import-failed')
})

test('a tag or a text that does not end is not read for ever', async () => {
  const part = 'x'.repeat(2 ** 20)
  for (const start of [
    '<KeePassFile a="',
    '<KeePassFile>',
    '<!-- ',
    '<KeePassFile><![CDATA[',
    '<KeePassFile><?x ',
  ]) {
    let parts = 0
    const endless = async function* () {
      yield start
      for (; parts < 200; parts++) yield part
    }
    const { detail } = await failure(readKeePassXml(endless()), 'import-failed')
    expect(detail.reason).toMatch(/is longer than|is broken/)
    expect(parts).toBeLessThan(70)
  }
})
