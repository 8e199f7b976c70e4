import fc from 'fast-check'
import { collect } from '../../src/main/imports/collect.ts'
import { fieldsOf } from '../../src/main/imports/fit-to-kind.ts'
import type { ImportedCredential } from '../../src/main/imports/imported.ts'
import { local } from '../../src/main/providers/registry.ts'

/** Texts as people and machines make them, without what no file of text can hold. */
const nice = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((each) => each.trim() !== '')
const lines = fc.array(nice, { minLength: 1, maxLength: 3 }).map((each) => each.join('\n'))
const label = nice.map((each) => each.trim())

const further = fc.record({
  label,
  type: fc.constantFrom('text' as const, 'hidden' as const, 'url' as const, 'date' as const, 'totp' as const),
  value: lines,
})

const ofKind = (kind: string) => {
  const fields = fieldsOf(kind) ?? []
  const values = Object.fromEntries(
    fields.map(({ name, required }) => {
      const value: fc.Arbitrary<string> =
        name === 'port'
          ? fc.integer({ min: 1, max: 65_535 }).map(String)
          : name.endsWith('Url') && kind === 'oauth-client'
            ? fc.webUrl()
            : lines
      return [name, required ? value : fc.option(value, { nil: undefined })]
    }),
  )
  return fc.record({
    kind: fc.constant(kind),
    name: nice,
    values: fc.record(values),
    description: fc.option(lines, { nil: null }),
    notes: fc.oneof(fc.constant(''), lines),
    tags: fc.uniqueArray(label, { maxLength: 3 }),
    custom: fc.array(further, { maxLength: 4 }),
    organization: fc.option(nice, { nil: null }),
    expiresAt: fc.option(
      fc.integer({ min: 1, max: 4_000_000 }).map((each) => each * 1_000_000),
      { nil: undefined },
    ),
    rotateDays: fc.option(fc.integer({ min: 1, max: 3650 }), { nil: undefined }),
  })
}

/** Credentials of every kind of this vault, as the vault would hold them. */
export const exportable = (kinds = local.kinds.map(({ id }) => id)): fc.Arbitrary<ImportedCredential[]> =>
  fc.array(fc.oneof(...kinds.map(ofKind)), { minLength: 1, maxLength: 6 }).map((found) => {
    const into = collect('keystead-archive')
    for (const each of found) into.add({ ...each, place: '' })
    return [...into.result().credentials]
  })

/** What must be the same after a way out and back: all but where it stood in the file. */
export const whole = ({ source: _, ...rest }: ImportedCredential) => ({
  ...rest,
  attributes: Object.fromEntries(Object.entries(rest.attributes).sort()),
  secrets: Object.fromEntries(Object.entries(rest.secrets).sort()),
  custom: rest.custom.map(({ label: title, type, value }) => ({ label: title, type, value })),
})
