import fs from 'node:fs'
import { expect, test } from 'vitest'

const page = fs.readFileSync('docs/security.md', 'utf8')
const promised = [...page.matchAll(/^- `(test\/[^`]+\.test\.ts)`: (.+)$/gm)].map(([, file, name]) => ({
  file: file as string,
  name: name as string,
}))

/** The text of a test file without what a line break or a quote does to it. */
const plain = (text: string) => text.replace(/\\'/g, "'").replace(/\s+/g, ' ')

test('each test that docs/security.md names exists, and is not skipped for good', () => {
  expect(promised.length).toBeGreaterThan(40)
  for (const { file, name } of promised) {
    expect(fs.existsSync(file), file).toBe(true)
    const source = plain(fs.readFileSync(file, 'utf8'))
    const at = source.indexOf(`${plain(name)}'`)
    expect(at, `${file}: ${name}`).toBeGreaterThan(0)
    expect(source.slice(Math.max(0, at - 60), at), `${file}: ${name}`).not.toMatch(
      /\b(?:test|it)\.(?:skip|todo)\(/,
    )
  }
})

test('each of the twelve promises names at least one test', () => {
  const sections = page.split(/^### /m).slice(1)
  expect(sections).toHaveLength(12)
  for (const section of sections) expect(section, section.slice(0, 40)).toMatch(/^- `test\//m)
})
