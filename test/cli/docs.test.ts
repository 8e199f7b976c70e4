import fs from 'node:fs'
import { expect, test } from 'vitest'
import { jsonManual, manual } from './manual.ts'

const rewrite = process.env.KEYSTEAD_WRITE_DOCS === '1'

test.each([
  ['docs/cli.md', manual],
  ['docs/cli-json.md', jsonManual],
])('%s is what the commands and their transcripts say', async (file, write) => {
  const text = await write()
  if (rewrite) fs.writeFileSync(file, text)
  else expect(fs.readFileSync(file, 'utf8')).toBe(text)
})
