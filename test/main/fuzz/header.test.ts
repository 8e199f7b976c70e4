import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHeader } from '../../../src/main/vault/header.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { rounds } from '../../support/soak.ts'
import { newVault, temporaryFolder } from '../../support/vault.ts'

test('a header of any bytes is refused by kind, and only the one that was written is read', async () => {
  const { folder } = await newVault()
  const written = fs.readFileSync(path.join(folder, 'header.json'))
  const file = path.join(temporaryFolder(), 'header.json')
  const json = JSON.parse(written.toString()) as Record<string, unknown>

  const cut = fc.nat(written.length).map((length) => written.subarray(0, length))
  const spliced = fc
    .tuple(fc.nat(written.length), fc.nat(40), fc.uint8Array({ maxLength: 60 }))
    .map(([at, gone, put]) => Buffer.concat([written.subarray(0, at), put, written.subarray(at + gone)]))
  const replaced = fc
    .tuple(
      fc.constantFrom(...Object.keys(json), '__proto__', 'version', 'kdf'),
      fc.jsonValue({ maxDepth: 5 }),
    )
    .map(([key, value]) => Buffer.from(JSON.stringify({ ...json, [key]: value })))
  const any = fc.oneof(
    fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
    fc.json({ maxDepth: 20 }).map((text) => Buffer.from(text)),
  )

  fc.assert(
    fc.property(fc.oneof(cut, spliced, replaced, any), (bytes) => {
      fs.writeFileSync(file, bytes)
      try {
        readHeader(file)
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
        expect((error as AppError).kind).toMatch(/^(header-damaged|vault-too-new)$/)
        return
      }
      expect(bytes.equals(written)).toBe(true)
    }),
    { numRuns: rounds(1000, 100_000) },
  )
})
