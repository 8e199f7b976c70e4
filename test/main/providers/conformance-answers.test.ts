import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formOf, secretNames } from '../../../src/main/providers/form.ts'
import type {
  Draft,
  JsonObject,
  Provider,
  ProviderIO,
  RemoteScope,
} from '../../../src/main/providers/provider.ts'
import { providers } from '../../../src/main/providers/registry.ts'
import { type Sandbox, startSandbox } from '../../../src/sandbox/server.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { testIO } from '../../support/provider-io.ts'
import { filledForm } from '../../support/typed.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

type Change = (value: JsonObject) => JsonObject

/** Every object of an answer changed, the innermost first. */
function everywhere(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((item) => everywhere(item, change))
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.entries(value).map(([key, item]) => [key, everywhere(item, change)])
  return change(Object.fromEntries(inner))
}

/** A network on which the answers of the remote are changed on their way, and requests are written down. */
function meddling(change: { answer: Change | null }) {
  const sent: { method: string; body: string }[] = []
  const asked: unknown[] = []
  const { io } = testIO({
    fetch: async (input, init) => {
      sent.push({ method: init?.method ?? 'GET', body: String(init?.body ?? '') })
      // Seqera's sandbox takes only fields that it knows, and it is not the one that made this one up.
      const outgoing = String(init?.body ?? '')
        .replaceAll(/,?"zzUnknown":"whole"/g, '')
        .replaceAll('{,', '{')
      const response = await fetch(input, init?.body ? { ...init, body: outgoing } : init)
      const text = await response.text()
      const headers = { 'content-type': response.headers.get('content-type') ?? '' }
      const { status } = response
      if (status === 204) return new Response(null, { status })
      if (!text.startsWith('{') && !text.startsWith('[')) return new Response(text, { status, headers })
      asked.push(JSON.parse(text))
      const body = change.answer ? JSON.stringify(everywhere(JSON.parse(text), change.answer)) : text
      return new Response(body, { status, headers })
    },
  })
  return { io, sent, asked }
}

const login = (provider: Provider, io: ProviderIO) =>
  provider.connect(provider.connection.parse(sandbox.login(provider.id)), io)

async function firstFilled(remote: ReturnType<typeof login>): Promise<RemoteScope> {
  const scopes = (await remote.discover()).flatMap((organization) => organization.scopes)
  for (const scope of scopes)
    if (scope.readOnly === undefined && (await remote.list(scope)).length > 0) return scope
  throw new Error('The sandbox shows no credential.')
}

describe.each(providers)('$name', (provider) => {
  test('fields that nobody knows are accepted wherever they are, kept whole, and no secret among them is', async () => {
    const change = { answer: null as Change | null }
    const { io } = meddling(change)
    const remote = login(provider, io)
    const scope = await firstFilled(remote)
    change.answer = (value) => ({
      ...value,
      zzUnknown: { kept: ['whole', 12345678901234567890n.toString()] },
      zzClientSecret: 'canary-secret',
      zz_api_key: 'canary-key',
      zzPassword: { inner: 'canary-password' },
      zzMasked: '********',
    })
    await remote.identify()
    await remote.discover()
    const listed = await remote.list(scope)
    const described = await remote.describe(scope, listed[0]!.remoteId)
    expect(JSON.stringify(described.extra)).toContain('whole')
    for (const row of [...listed, described]) {
      expect(JSON.stringify(row)).not.toContain('canary')
      expect(JSON.stringify(row)).not.toContain('****')
    }
  })

  test('a field that is missing, null or of another type is read around or refused by name, never guessed', async () => {
    const change = { answer: null as Change | null }
    const { io, asked } = meddling(change)
    const remote = login(provider, io)
    const scope = await firstFilled(remote)
    asked.length = 0
    await remote.list(scope)
    const names = new Set<string>()
    everywhere(asked, (value) => {
      for (const name of Object.keys(value)) names.add(name)
      return value
    })
    const refused = new Set<string>()
    for (const name of names) {
      const { [name]: _, ...nothing } = {} as JsonObject
      const without: Change = ({ [name]: _, ...rest }) => ({ ...rest, ...nothing })
      const as =
        (given: JsonObject[string]): Change =>
        (value) =>
          name in value ? { ...value, [name]: given } : value
      for (const answer of [without, as(null), as({ odd: true }), as([]), as(-1), as('')]) {
        change.answer = answer
        const outcome = await remote.list(scope).catch((error: unknown) => error)
        if (!(outcome instanceof Error)) continue
        expect(outcome, `${name}: ${outcome.message}`).toBeInstanceOf(AppError)
        const failed = outcome as AppError
        expect([
          'remote-answer',
          'remote-refused',
          'remote-failed',
          'remote-rejected',
          'remote-forbidden',
        ]).toContain(failed.kind)
        if (failed.is('remote-answer') && answer === without) refused.add(failed.detail.at)
      }
    }
    expect([...refused].some((at) => [...names].some((name) => at.includes(name)))).toBe(true)
  })

  test('an edit of a credential with fields that nobody knows does not lose them', async () => {
    const change = { answer: null as Change | null }
    const { io, sent } = meddling(change)
    const remote = login(provider, io)
    const kind = provider.kinds.find(({ cannot }) => !cannot?.create && !cannot?.update)
    if (!kind || !remote.update || !remote.create) return
    const scope = await firstFilled(remote)
    const form = filledForm(formOf(kind.schema), { oauth_app_id: sandbox.state.sequin.oauthApps[0]!.id })
    const secrets = secretNames(kind.schema)
    const entries = Object.entries(form)
    const draft: Draft = {
      kind: kind.id,
      name: 'zq-whole',
      description: null,
      attributes: Object.fromEntries(entries.filter(([field]) => !secrets.includes(field))),
      secrets: kind.secretsComeOnce
        ? {}
        : Object.fromEntries(
            entries
              .filter(([field]) => secrets.includes(field))
              .map(([field, value]) => [field, String(value)]),
          ),
      newSecrets: [],
      reason: 'a test',
    }
    const made = await remote.create(scope, draft)
    const remoteId =
      made.remoteId ?? (await remote.list(scope)).find(({ name }) => name === 'zq-whole')!.remoteId
    change.answer = (value) => ({ ...value, zzUnknown: 'whole' })
    const current = await remote.describe(scope, remoteId)
    sent.length = 0
    const attributes = { ...draft.attributes, ...current.attributes }
    await remote.update(scope, { ...current, attributes }, { ...draft, attributes, name: 'zq-whole-2' })
    // A part leaves the rest alone; a whole object has to have it.
    for (const { method, body } of sent.filter((request) => request.method === 'PUT')) {
      expect(`${method} ${body}`).toContain('zzUnknown')
    }
    change.answer = null
    expect((await remote.describe(scope, remoteId)).name).toBe('zq-whole-2')
    await remote.remove?.(scope, remoteId, 'a test')
  })
})
