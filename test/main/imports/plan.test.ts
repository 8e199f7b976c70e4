import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImportedCredential } from '../../../src/main/imports/imported.ts'
import {
  type HeldCredential,
  type PlanItem,
  type PlanPorts,
  planImport,
} from '../../../src/main/imports/plan.ts'

const ports: PlanPorts = {
  fingerprint: (value) => `#${value}`,
  organizationOf: ({ organization }) => organization ?? 'Home',
}

const credential = (more: Partial<ImportedCredential> = {}): ImportedCredential => ({
  kind: 'generic',
  name: 'Mail',
  description: null,
  attributes: { username: 'ann' },
  secrets: { password: 'p' },
  tags: [],
  notes: '',
  custom: [],
  organization: null,
  source: { format: 'env', place: 'line 1' },
  ...more,
})

const prints = (record: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, ports.fingerprint(value)]))

/** What the vault knows once a credential of a file is written. */
const held = (id: string, of: ImportedCredential): HeldCredential => ({
  ...of,
  id,
  organization: ports.organizationOf(of),
  secrets: prints(of.secrets),
  custom: of.custom.map(({ label, type, value }) => ({ label, type, fingerprint: ports.fingerprint(value) })),
})

/** Writes a plan: new ones are added, changed ones get every value of the file and keep their others. */
function written(plan: readonly PlanItem[], vault: readonly HeldCredential[]): HeldCredential[] {
  const after = new Map(vault.map((each) => [each.id, each]))
  for (const [at, item] of plan.entries()) {
    if (item.state === 'new')
      after.set(`new ${vault.length} ${at}`, held(`new ${vault.length} ${at}`, item.credential))
    if (item.state !== 'changed') continue
    const before = after.get(item.id) as HeldCredential
    const now = held(item.id, item.credential)
    const labels = new Set(now.custom.map(({ label }) => label))
    after.set(item.id, {
      ...now,
      description: now.description ?? before.description,
      attributes: { ...before.attributes, ...now.attributes },
      secrets: { ...before.secrets, ...now.secrets },
      tags: [...new Set([...before.tags, ...now.tags])],
      notes: now.notes || before.notes,
      custom: [...before.custom.filter(({ label }) => !labels.has(label)), ...now.custom],
    })
  }
  return [...after.values()]
}

const plan = (credentials: readonly ImportedCredential[], vault: readonly HeldCredential[]) =>
  planImport({ credentials, skipped: [] }, vault, ports)

test('what the vault lacks is new, what it has is identical, what differs is named field by field', () => {
  const file = [
    credential(),
    credential({ name: 'Other' }),
    credential({
      name: 'Third',
      secrets: { password: 'new' },
      notes: 'n',
      tags: ['t'],
      description: 'd',
      custom: [{ label: 'pin', type: 'hidden', value: '2' }],
    }),
  ]
  const vault = [
    held('1', credential()),
    held('3', credential({ name: 'Third', custom: [{ label: 'pin', type: 'hidden', value: '1' }] })),
  ]
  expect(plan(file, vault)).toEqual([
    { state: 'identical', credential: file[0], id: '1' },
    { state: 'new', credential: file[1], sameSecretAs: ['1', '3'] },
    {
      state: 'changed',
      credential: file[2],
      id: '3',
      fields: ['password', 'description', 'notes', 'tags', 'custom:pin'],
    },
  ])
})

test('what the file does not say is no change', () => {
  const vault = [
    held('1', credential({ notes: 'mine', tags: ['mine'], attributes: { username: 'ann', url: 'u' } })),
  ]
  expect(plan([credential()], vault)[0]?.state).toBe('identical')
})

test('the same name in another organization or of another kind is another credential', () => {
  const vault = [
    held('1', credential({ organization: 'Acme' })),
    held('2', credential({ kind: 'git-token' })),
  ]
  expect(plan([credential()], vault)[0]).toMatchObject({ state: 'new', sameSecretAs: ['1', '2'] })
})

test('namesakes are told apart by their values, then by the field that tells one from the next', () => {
  const ann = credential({ secrets: { password: 'a' } })
  const bob = credential({ attributes: { username: 'bob' }, secrets: { password: 'b' } })
  const vault = [held('bob', bob), held('ann', ann)]
  const file = [ann, { ...bob, secrets: { password: 'b2' } }]
  expect(plan(file, vault)).toEqual([
    { state: 'identical', credential: file[0], id: 'ann' },
    { state: 'changed', credential: file[1], id: 'bob', fields: ['password'] },
  ])
})

test('a rotated key is a change, another user of one name is a new login', () => {
  const key = (id: string) =>
    credential({
      kind: 'aws-key',
      name: 'prod',
      attributes: { accessKeyId: id },
      secrets: { secretAccessKey: id },
    })
  expect(plan([key('AKIA2')], [held('1', key('AKIA1'))])).toMatchObject([
    { state: 'changed', fields: ['accessKeyId', 'secretAccessKey'] },
  ])
  const vault = [held('1', credential())]
  expect(plan([credential({ attributes: { username: 'bob' } })], vault)[0]?.state).toBe('new')
})

test('what stands twice in one file is imported once', () => {
  const items = plan([credential(), credential({ source: { format: 'env', place: 'line 9' } })], [])
  expect(items.map(({ state }) => state)).toEqual(['new', 'skipped'])
  expect(items[1]).toMatchObject({ reason: 'the same stands at line 1 of this file', place: 'line 9' })
})

test('what the file itself skipped stays listed', () => {
  const skipped = [{ name: 'x', reason: 'it is empty', place: 'line 2' }]
  expect(planImport({ credentials: [], skipped }, [], ports)).toEqual([{ state: 'skipped', ...skipped[0] }])
})

test('attributes and labels called like members of every object are compared as they are', () => {
  const odd = credential({ custom: [{ label: '__proto__', type: 'text', value: '1' }] })
  expect(plan([odd], [held('1', credential())])).toMatchObject([
    { state: 'changed', fields: ['custom:__proto__'] },
  ])
})

const few = (...values: string[]) => fc.constantFrom(...values)
const anyCredential = fc
  .record({
    kind: few('generic', 'aws-key'),
    name: few('a', 'b'),
    user: few('', 'u', 'v'),
    password: few('p', 'q'),
    notes: few('', 'n'),
    tags: fc.uniqueArray(few('s', 't'), { maxLength: 2 }),
    custom: fc.uniqueArray(few('k', 'l'), { maxLength: 2 }),
    value: few('1', '2'),
    organization: fc.option(few('o')),
  })
  .map(({ kind, user, password, custom, value, ...rest }) => {
    const [attribute, secret] =
      kind === 'generic' ? ['username', 'password'] : ['accessKeyId', 'secretAccessKey']
    return credential({
      ...rest,
      kind,
      attributes: user ? { [attribute]: user } : {},
      secrets: { [secret]: password },
      custom: custom.map((label) => ({ label, type: 'text', value })),
    })
  })

test('importing the same file twice into an empty vault changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyCredential, { maxLength: 12 }), (file) => {
      const after = written(plan(file, []), [])
      const states = new Set(plan(file, after).map(({ state }) => state))
      return !states.has('new') && !states.has('changed')
    }),
    { numRuns: 1000 },
  )
})

test('importing the same file twice changes nothing, whatever the vault held before', () => {
  fc.assert(
    fc.property(
      fc.array(anyCredential, { maxLength: 8 }),
      fc.array(anyCredential, { maxLength: 8 }),
      (file, before) => {
        const vault = before.map((each, at) => held(`held ${at}`, each))
        const after = written(plan(file, vault), vault)
        return plan(file, after).every(({ state }) => state !== 'new' && state !== 'changed')
      },
    ),
    { numRuns: 1000 },
  )
})

test('what says little does not take the place of what fits there alone', () => {
  const label = (name: string) => ({ label: name, type: 'text' as const, value: '1' })
  const key = (more: Partial<ImportedCredential>) => credential({ kind: 'aws-key', attributes: {}, ...more })
  const file = [
    key({ secrets: { secretAccessKey: 'q' }, custom: [label('l'), label('k')] }),
    key({ attributes: { accessKeyId: 'u' }, secrets: { secretAccessKey: 'q' }, custom: [label('k')] }),
  ]
  const vault = [
    held('1', key({ secrets: { secretAccessKey: 'p' }, custom: [label('l')] })),
    held('2', key({ secrets: { secretAccessKey: 'q' }, tags: ['s'], custom: [label('l'), label('k')] })),
  ]
  const first = plan(file, vault)
  expect(first.map(({ state }) => state)).toEqual(['identical', 'changed'])
  expect(plan(file, written(first, vault)).map(({ state }) => state)).toEqual(['identical', 'identical'])
})

test('a repeat in the file does not take a namesake’s place', () => {
  const twice = credential({ notes: 'n' })
  const vault = [held('1', credential())]
  const first = plan([twice, twice], vault)
  expect(first.map(({ state }) => state)).toEqual(['changed', 'skipped'])
  expect(plan([twice, twice], written(first, vault)).map(({ state }) => state)).toEqual([
    'identical',
    'skipped',
  ])
})

test('no held credential is taken for two of the file', () => {
  fc.assert(
    fc.property(
      fc.array(anyCredential, { maxLength: 8 }),
      fc.array(anyCredential, { maxLength: 8 }),
      (file, before) => {
        const ids = plan(
          file,
          before.map((each, at) => held(`${at}`, each)),
        ).flatMap((item) => ('id' in item ? [item.id] : []))
        return new Set(ids).size === ids.length
      },
    ),
    { numRuns: 500 },
  )
})

test('ten thousand credentials are compared with ten thousand in seconds', () => {
  const file = Array.from({ length: 10_000 }, (_, at) =>
    credential({ name: `n${at % 5000}`, secrets: { password: `${at}` } }),
  )
  const vault = file.map((each, at) =>
    held(`${at}`, at % 3 ? each : { ...each, secrets: { password: 'old' } }),
  )
  const started = performance.now()
  const items = plan(file, vault)
  const tookMs = performance.now() - started
  console.log(`plan of 10 000 against 10 000: ${Math.round(tookMs)} ms`)
  expect(items).toHaveLength(10_000)
  expect(tookMs).toBeLessThan(8000)
  const same = Array.from({ length: 10_000 }, (_, at) => credential({ secrets: { password: `${at}` } }))
  plan(
    same,
    same.map((each, at) => held(`${at}`, { ...each, secrets: { password: 'old' } })),
  )
  const namesakesMs = performance.now() - started - tookMs
  console.log(`10 000 namesakes: ${Math.round(namesakesMs)} ms`)
  expect(namesakesMs).toBeLessThan(8000)
})
