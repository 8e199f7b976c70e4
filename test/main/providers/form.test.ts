import { expect, test } from 'vitest'
import { z } from 'zod'
import { formOf, outlineOf, redact, restore, secretNames } from '../../../src/main/providers/form.ts'
import { local, providers } from '../../../src/main/providers/registry.ts'
import { serverUrl } from '../../../src/main/providers/server-url.ts'

const schema = z.object({
  baseUrl: serverUrl.default('https://api.acme.test').meta({ label: 'Server', help: 'Where it runs' }),
  token: z.string().trim().min(1).meta({ label: 'Token', secret: true }),
  pin: z.string().meta({ label: 'PIN', secret: true }).optional(),
  key: z.string().meta({ label: 'Key', secret: true, multiline: true }).nullish(),
  data: z.string().meta({ label: 'Data', json: true, placeholder: '{}' }).optional(),
  retries: z.int().min(0).default(3).meta({ label: 'Retries' }),
  shared: z.boolean().optional().meta({ label: 'Shared', readOnly: true }),
  region: z.enum(['eu-north', 'us']).nullish().meta({ label: 'Region' }),
  mode: z.union([z.literal('k').meta({ label: 'Keys' }), z.literal('role')]).meta({ label: 'Mode' }),
})
const field = (name: string) => formOf(schema).find((each) => each.name === name)

test('every kind of field is drawn from its schema, in order', () => {
  expect(formOf(schema).map(({ name, type }) => `${name} ${type}`)).toEqual([
    'baseUrl url',
    'token text',
    'pin text',
    'key multiline',
    'data json',
    'retries number',
    'shared toggle',
    'region choice',
    'mode choice',
  ])
})

test('label, help, default, placeholder and read-only come along', () => {
  expect(field('baseUrl')).toEqual({
    name: 'baseUrl',
    label: 'Server',
    help: 'Where it runs',
    type: 'url',
    secret: false,
    required: false,
    readOnly: false,
    initial: 'https://api.acme.test',
  })
  expect(field('data')).toMatchObject({ placeholder: '{}', required: false })
  expect(field('shared')).toMatchObject({ readOnly: true })
  expect(field('token')).toMatchObject({ required: true, secret: true })
})

test('a choice has a label for each value', () => {
  expect(field('region')?.options).toEqual([
    { value: 'eu-north', label: 'Eu north' },
    { value: 'us', label: 'Us' },
  ])
  expect(field('mode')?.options).toEqual([
    { value: 'k', label: 'Keys' },
    { value: 'role', label: 'Role' },
  ])
})

test('a type that no field can stand for is refused by name', () => {
  const why =
    /^No form field for type (array|object|union|unknown)\. Use z\.enum, or add a type to field\.ts\.$/
  for (const type of [
    z.array(z.string()),
    z.object({ a: z.string() }),
    z.union([z.string(), z.number()]),
    z.date(),
  ]) {
    expect(() => formOf(z.object({ type }))).toThrow(why)
  }
})

test('a secret is known as one wherever in the chain it was marked', () => {
  expect(secretNames(schema)).toEqual(['token', 'pin', 'key'])
})

test('redaction lets no secret and no unknown name through', () => {
  const values = {
    baseUrl: 'https://a.test',
    token: 't',
    pin: 'p',
    key: 'k',
    retries: 0,
    shared: false,
    unknown: 'x',
    data: { nested: 'y' },
  }
  expect(redact(schema, values)).toEqual({ baseUrl: 'https://a.test', retries: 0, shared: false })
})

test('a blank secret is the stored one, and a new one replaces it', () => {
  const stored = { baseUrl: 'https://a.test', token: 'old', pin: 'old' }
  expect(restore(schema, { baseUrl: 'https://a.test', token: '', pin: 'new' }, stored)).toEqual({
    baseUrl: 'https://a.test',
    token: 'old',
    pin: 'new',
  })
})

test('a public value that was cleared does not come back', () => {
  const stored = { baseUrl: 'https://a.test', data: '{}' }
  expect(restore(schema, { baseUrl: 'https://a.test', data: '' }, stored)).toEqual({
    baseUrl: 'https://a.test',
  })
})

test('a stored secret does not follow an address to another server', () => {
  const stored = { baseUrl: 'https://a.test/api', token: 'old' }
  for (const baseUrl of ['https://b.test/api', 'http://a.test/api', 'https://a.test:8443/api', '']) {
    expect(restore(schema, { baseUrl, token: '' }, stored)).not.toHaveProperty('token')
  }
  for (const baseUrl of ['https://a.test/other', ' https://A.test/api/ ']) {
    expect(restore(schema, { baseUrl, token: '' }, stored)).toHaveProperty('token', 'old')
  }
})

test('an address that was left at its default is no move', () => {
  expect(restore(schema, { token: '' }, { token: 'old' })).toEqual({ token: 'old' })
  expect(restore(schema, { token: '' }, { baseUrl: 'https://api.acme.test', token: 'old' })).toEqual({
    token: 'old',
  })
})

const schemas = () => [
  schema,
  z.object({ piped: z.string().meta({ label: 'P', secret: true }).transform(Number).optional() }),
  ...[...providers, local].flatMap(({ kinds }) => kinds.map((kind) => kind.schema)),
  ...providers.map(({ connection }) => connection),
]

test('what is secret is the same to a form and to what seals, for every kind and every login', () => {
  for (const each of schemas()) {
    const secret = formOf(each).flatMap((field) => (field.secret ? [field.name] : []))
    expect(secretNames(each)).toEqual(secret)
  }
})

test('a list knows of each field what its form says, for every kind and every login', () => {
  for (const each of schemas()) {
    const form = formOf(each).map(({ name, label, secret, required }) => ({ name, label, secret, required }))
    expect(outlineOf(each)).toEqual(form)
  }
})

test('the schema of a kind is made once', () => {
  const [kind] = local.kinds
  expect(kind?.schema).toBe(kind?.schema)
  expect(providers[0]?.connection).toBe(providers[0]?.connection)
})
