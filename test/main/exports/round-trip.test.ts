import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportFormats } from '../../../src/main/exports/formats.ts'
import type { ImportedCredential } from '../../../src/main/imports/imported.ts'
import type { ExportFormatId } from '../../../src/shared/export.ts'
import { exportable, whole } from '../../support/exportable.ts'
import { read } from '../../support/imports.ts'

const cost = { memoryKiB: 64, iterations: 1, parallelism: 1 }
const passphrase = 'correct horse battery staple'

async function back(id: ExportFormatId, credentials: readonly ImportedCredential[], name = 'file') {
  const format = exportFormats[id]
  const taken = credentials.filter(format.takes)
  const bytes = await format.write(taken, { passphrase, cost, existing: null, now: 1 })
  const { credentials: found, skipped } = await read(
    bytes,
    name,
    format.plaintext ? {} : { password: passphrase },
  )
  return { taken, found, skipped, losses: format.losses(taken) }
}

/** KeePass keeps entries by group, and people look for them by name. */
const inOrder = (credentials: readonly ImportedCredential[]) =>
  credentials.map((each) => JSON.stringify(whole(each))).sort()

describe('out and back again, nothing is lost but what was listed before', () => {
  const cases: [ExportFormatId, number][] = [
    ['archive', 60],
    ['csv', 100],
    ['bitwarden', 100],
    ['bitwarden-protected', 3],
    ['kdbx', 60],
  ]
  test.each(cases)('%s', { timeout: 60_000 }, async (id, numRuns) => {
    await fc.assert(
      fc.asyncProperty(exportable(), async (credentials) => {
        const { taken, found, skipped, losses } = await back(id, credentials)
        expect(skipped).toEqual([])
        expect(losses).toEqual([])
        expect(inOrder(found)).toEqual(inOrder(taken))
      }),
      { numRuns },
    )
  })

  test.each(['aws-credentials', 'aws-config'] as const)('%s', { timeout: 60_000 }, async (id) => {
    await fc.assert(
      fc.asyncProperty(exportable(['aws-key', 'aws-role']), async (credentials) => {
        fc.pre(credentials.some(exportFormats[id].takes))
        const { taken, found, losses } = await back(id, credentials, id.slice(4))
        const lost = new Set(
          losses.filter(({ reason }) => /value|another/.test(reason)).flatMap(({ names }) => names),
        )
        const renamed = new Set(
          losses.filter(({ reason }) => /Renamed/.test(reason)).flatMap(({ names }) => names),
        )
        for (const { name, attributes, secrets, kind } of taken) {
          if (lost.has(name) || renamed.has(name)) continue
          const same = found.find((each) => each.name === name && each.kind === kind)
          expect(same && { ...same.attributes, ...same.secrets }).toEqual({ ...attributes, ...secrets })
        }
      }),
      { numRuns: 100 },
    )
  })

  test('env', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(exportable(), async (credentials) => {
        const { write, losses } = exportFormats.env
        const bytes = await write(credentials, { passphrase, cost, existing: null, now: 1 })
        const { parseEnv } = await import('../../../src/main/imports/env/parse-env.ts')
        const { variables } = parseEnv(new TextDecoder().decode(bytes))
        const lost = new Set(
          losses(credentials)
            .filter(({ reason }) => /value/.test(reason))
            .flatMap(({ names }) => names),
        )
        const values = credentials.flatMap(({ name, attributes, secrets }) =>
          lost.has(name) ? [] : [...Object.values(attributes), ...Object.values(secrets)].map(String),
        )
        const found = variables.map(({ value }) => value)
        for (const value of values) expect(found).toContain(value)
      }),
      { numRuns: 100 },
    )
  })
})
