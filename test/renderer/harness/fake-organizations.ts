import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import type { CredentialDetail } from '../../../src/shared/credential.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { FakeState } from './fake-handlers.ts'
import { fakeLocal } from './fake-local.ts'

type Names = Extract<keyof AppCalls, `ties.${string}` | `local.${string}` | 'providers.local'>
export const localConnection = '00000000-0000-4000-8000-00000000f000'
const day = 24 * 3_600_000
const idOf = (n: number) => `00000000-0000-4000-8000-${(0xf000 + n).toString(16).padStart(12, '0')}`

const organizationsOf = ({ places, local }: FakeState) => [
  ...places.flatMap(({ organizations }) => organizations),
  ...local,
]

/** The ids of what a tie holds together. */
export const membersOf = (state: FakeState, tieId: string | undefined): string[] =>
  organizationsOf(state).flatMap((one) => (tieId !== undefined && one.tieId === tieId ? [one.id] : []))

/** «Aurelia Bio» tied over its services and this vault, one more organization here, and what is in them. */
export function fakeTies(state: FakeState): void {
  const tieId = idOf(1)
  const [seqera, , keycard] = state.places
  if (!seqera || !keycard) return
  state.ties.push({ id: tieId, name: 'Aurelia Bio' })
  for (const organization of [seqera.organizations[0]!, keycard.organizations[0]!]) organization.tieId = tieId
  state.local.push(
    { id: idOf(2), scopeId: idOf(3), name: 'Aurelia Bio', tieId, count: 0 },
    { id: idOf(4), scopeId: idOf(5), name: 'Private', tieId: null, count: 0 },
    { id: idOf(6), scopeId: idOf(7), name: 'Empty drawer', tieId: null, count: 0 },
  )
  const [bio, own] = state.local
  const made: [CredentialDetail['name'], number, NonNullable<typeof bio>][] = [
    ['root account', 0, bio!],
    ['on-call laptop', 4, bio!],
    ['warehouse read-only', 6, bio!],
    ['home server', 4, own!],
    ['domain registrar', 7, own!],
  ]
  made.forEach(([name, kind, at], n) => {
    state.credentials.unshift(localCredential(name, kind, at, n))
    at.count += 1
  })
}

function localCredential(
  name: string,
  kindIndex: number,
  at: FakeState['local'][0],
  n: number,
): CredentialDetail {
  const kind = fakeLocal.kinds[kindIndex]!
  const fields = kind.fields.map((field) => ({
    ...field,
    value: field.secret
      ? null
      : field.type === 'number'
        ? 5432
        : `${field.name}-of-${name.replaceAll(' ', '-')}`,
    held: field.secret && n !== 2,
    storedAt: field.secret && n !== 2 ? Date.now() - 80 * day : null,
  }))
  const hint = fields.find(({ secret }) => !secret)
  return {
    id: idOf(0x10 + n),
    name,
    provider: 'local',
    kind: kind.id,
    kindLabel: kind.label,
    connectionId: localConnection,
    organization: at.name,
    organizationId: at.id,
    scope: at.name,
    scopeId: at.scopeId,
    hint: hint ? String(hint.value) : null,
    hintLabel: hint?.label ?? null,
    tags: n === 0 ? ['break glass'] : [],
    held: n === 2 ? 'missing' : 'held',
    health: 'unknown',
    gone: false,
    trashed: false,
    sync: 'local',
    expiresAt: [null, Date.now() + 12 * day, null, Date.now() - 3 * day, Date.now() + 200 * day][n] ?? null,
    lastUsedAt: null,
    updatedAt: Date.now() - n * 3 * day,
    usedBy: null,
    owed: null,
    conflict: null,
    trashedAt: null,
    editedAt: Date.now() - n * 3 * day,
    custom:
      n === 0
        ? [
            { id: 'owner', label: 'Owner', type: 'text', value: 'Mira, then Lena' },
            {
              id: 'console',
              label: 'Console',
              type: 'url',
              value: 'https://aurelia.signin.aws.amazon.com/console',
            },
            { id: 'pin', label: 'Support PIN', type: 'hidden', value: null },
            { id: 'mfa', label: 'MFA of the root account', type: 'totp', value: null },
            { id: 'audit', label: 'Next audit', type: 'date', value: '2027-03-01' },
          ]
        : [],
    rotateDays: n === 0 ? 90 : null,
    cannotUpdate: null,
    cannotRemove: null,
    usage: null,
    description: null,
    fields,
    extra: [],
    notes:
      n === 0
        ? '## When the console is locked\n\nAsk **Mira** first. Then:\n\n1. open the [break-glass guide](https://wiki.aurelia.example/break-glass)\n2. run `aws sts get-caller-identity`\n3. write it down in the *log*\n\n<b>raw</b> stays text.'
        : '',
    remoteId: null,
    remoteUrl: null,
    healthMessage: null,
    healthCheckedAt: null,
    createdAt: Date.now() - 300 * day,
    pulledAt: null,
  }
}

/** Ties by the id of their tie on each organization; suggestions by equal names of those that have none. */
export function fakeOrganizations(state: FakeState, emit: Emit): Pick<Handlers<AppCalls>, Names> {
  const changed = () => emit('ties.changed', {})
  function suggestions() {
    const byName = new Map<string, { id: string; service: string }[]>()
    for (const { id: service, organizations } of state.places)
      for (const { id, name, tieId } of organizations)
        if (tieId === null) byName.set(name, [...(byName.get(name) ?? []), { id, service }])
    return [...byName].flatMap(([name, found]) =>
      new Set(found.map(({ service }) => service)).size > 1
        ? [{ name, organizationIds: found.map(({ id }) => id) }]
        : [],
    )
  }
  const here = (id: string) => {
    const found = state.local.find((one) => one.id === id)
    if (!found) throw new AppError('not-found', { what: 'organization', id }, 'No such organization.')
    return found
  }
  return {
    'providers.local': () => fakeLocal,
    'ties.list': () => ({
      ties: state.ties.map((tie) => {
        const organizationIds = membersOf(state, tie.id)
        const count = state.credentials.filter((one) => organizationIds.includes(one.organizationId)).length
        return { ...tie, organizationIds, count }
      }),
      suggestions: suggestions(),
    }),
    'ties.save': ({ id = crypto.randomUUID(), name, organizationIds }) => {
      const known = state.ties.find((one) => one.id === id)
      if (known) known.name = name
      else state.ties.push({ id, name })
      for (const one of organizationsOf(state)) {
        if (organizationIds.includes(one.id)) one.tieId = id
        else if (one.tieId === id) one.tieId = null
      }
      state.ties = state.ties.filter((tie) => membersOf(state, tie.id).length > 0)
      changed()
      return { id }
    },
    'ties.remove': ({ id }) => {
      for (const one of organizationsOf(state)) if (one.tieId === id) one.tieId = null
      state.ties = state.ties.filter((tie) => tie.id !== id)
      changed()
    },
    'local.list': () => state.local,
    'local.add': ({ name, tieId = null }) => {
      if (state.local.some((one) => one.name === name)) {
        const issues = [{ path: 'name', message: 'There is an organization of this name in this vault' }]
        throw new AppError('invalid-input', { issues }, '')
      }
      const added = { id: crypto.randomUUID(), scopeId: crypto.randomUUID(), name, tieId, count: 0 }
      state.local.push(added)
      changed()
      return { id: added.id, scopeId: added.scopeId }
    },
    'local.rename': ({ id, name }) => {
      here(id).name = name
      changed()
    },
    'local.remove': ({ id }) => {
      const { count } = here(id)
      if (count > 0)
        throw new AppError('invalid-input', { issues: [{ path: 'id', message: 'Not empty' }] }, '')
      state.local = state.local.filter((one) => one.id !== id)
      changed()
    },
  }
}
