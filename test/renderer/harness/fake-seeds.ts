import type { CredentialDetail } from '../../../src/shared/credential.ts'
import type { WireError } from '../../../src/shared/errors.ts'
import type { Cause, LogLine, Owed } from '../../../src/shared/sync.ts'
import { editHere, settle } from './fake-edits.ts'
import type { FakeState } from './fake-handlers.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const owedNow = (more: Partial<Owed>): Owed => ({
  action: 'change',
  since: Date.now() - 20 * minute,
  held: false,
  fields: [],
  failure: null,
  nextAt: null,
  candidates: [],
  ...more,
})
const failed = (kind: WireError['kind'], detail: Record<string, unknown>): WireError => ({
  kind,
  message: '',
  detail,
})

/** One credential or more in every state that an edit, a run or a remote can leave it in. */
export function fakeSeeds(state: FakeState): void {
  const of = (provider: string) => state.credentials.filter((one) => one.provider === provider && !one.gone)
  const [s, q, k] = [of('seqera'), of('qovery'), of('keycard')]
  const edit = (one: CredentialDetail, agoMs: number, change: () => void, cause: Cause = 'edit') =>
    editHere(state, one, cause, change, Date.now() - agoMs)
  const field = (one: CredentialDetail, value: string) => {
    const found = one.fields.find(({ secret, type, readOnly }) => !secret && type === 'text' && !readOnly)
    if (found) found.value = value
  }
  const secret = (one: CredentialDetail, at: number) => {
    for (const each of one.fields) if (each.secret) Object.assign(each, { held: true, storedAt: at })
    one.held = 'held'
  }

  const many = s[1]!
  edit(many, 61 * day, () => secret(many, Date.now() - 61 * day), 'rotate')
  edit(many, 40 * day, () => field(many, 'aurelia-ci'), 'pull')
  edit(many, 12 * day, () => (many.description = 'Releases only. Ask Mira.'))
  edit(many, 3 * day, () => secret(many, Date.now() - 3 * day), 'rotate')
  edit(many, 26 * hour, () => (many.name = 'nightly-releases'), 'merge')
  many.owed = null
  state.bases.clear()
  edit(many, 8 * minute, () => {
    field(many, 'aurelia-release-bot')
    secret(many, Date.now())
  })

  edit(s[2]!, 30 * minute, () => (s[2]!.name = 'bad name'))
  const issues = [{ path: 'name', message: 'Only letters, digits and dashes' }]
  s[2]!.owed!.failure = failed('invalid-input', { issues })
  edit(s[3]!, 2 * day, () => (s[3]!.description = 'To be retired in spring.'))
  s[3]!.owed!.held = true
  edit(s[4]!, 5 * minute, () => field(s[4]!, 'quay.io/aurelia-mirror'))
  s[4]!.owed!.failure = failed('offline', { provider: 'seqera', reason: 'the request timed out' })
  s[4]!.owed!.nextAt = Date.now() + 4 * minute
  edit(s[8]!, 90 * minute, () => (s[8]!.name = 'taken'))
  const said = 'a credential with the name taken exists'
  s[8]!.owed!.failure = failed('remote-refused', { provider: 'seqera', status: 409, said })

  edit(s[5]!, 3 * hour, () => (s[5]!.name = `${s[5]!.name}-eu`))
  const text = s[5]!.fields.find((one) => !one.secret && typeof one.value === 'string')
  s[5]!.conflict = {
    gone: false,
    deletedHere: false,
    fields: [
      {
        field: 'name',
        label: 'Name',
        mine: s[5]!.name,
        theirs: 'backup-writer-frankfurt',
        base: 'backup-writer',
      },
      {
        field: 'description',
        label: 'Description',
        mine: s[5]!.description,
        theirs: 'Owned by the data team since May.',
        base: null,
      },
      ...(text
        ? [
            {
              field: `attributes.${text.name}`,
              label: text.label,
              mine: text.value,
              theirs:
                'arn:aws:iam::771902400000:role/a-rather-long-name-that-someone-chose-for-the-deployments-of-production',
              base: 'arn:aws:iam::1:role/old',
            },
          ]
        : []),
    ],
  }
  edit(s[6]!, 5 * hour, () => (s[6]!.description = 'Still needed by the archive.'))
  s[6]!.gone = true
  s[6]!.conflict = { gone: true, deletedHere: false, fields: [] }
  s[7]!.remoteId = null
  s[7]!.owed = owedNow({
    action: 'create',
    failure: failed('remote-answer', { provider: 'seqera', at: 'the answer', reason: 'was cut off' }),
    candidates: [
      { remoteId: '5aZ81QpLr2', name: s[7]!.name, createdAt: Date.now() - 21 * minute },
      { remoteId: '5aZ9TTk0c1', name: s[7]!.name, createdAt: null },
    ],
  })

  const qovery = state.places.find(({ provider }) => provider === 'qovery')
  if (qovery) qovery.writes = false
  edit(q[0]!, 4 * hour, () => field(q[0]!, 'arn:aws:iam::771902400000:role/qovery-deploy-2'))
  q[1]!.remoteId = null
  q[1]!.owed = owedNow({ action: 'create' })
  q[2]!.trashedAt = Date.now() - 2 * hour
  q[2]!.owed = owedNow({ action: 'delete' })
  q[2]!.conflict = {
    gone: false,
    deletedHere: true,
    fields: [{ field: 'name', label: 'Name', mine: q[2]!.name, theirs: 'staging-deploy', base: q[2]!.name }],
  }

  const bin = (one: CredentialDetail, agoMs: number, more: Partial<CredentialDetail>) =>
    Object.assign(one, { trashedAt: Date.now() - agoMs, ...more })
  bin(s[9]!, 4 * day, { gone: true })
  bin(s[10]!, hour, { owed: owedNow({ action: 'delete' }) })
  bin(k[0]!, 28 * day, { gone: true })
  bin(k[1]!, 9 * day, { gone: true })
  for (const place of state.places)
    for (const organization of place.organizations)
      for (const scope of organization.scopes) {
        const trashed = state.credentials.filter(
          (one) => one.scopeId === scope.id && one.trashedAt !== null,
        ).length
        scope.count -= trashed
        organization.count -= trashed
        place.count -= trashed
      }
  state.log = history(state)
  settle(state)
}

function history(state: FakeState): LogLine[] {
  const [seqera, qovery, keycard] = state.places
  const line = (n: number, agoMs: number, place: typeof seqera, more: Partial<LogLine>): LogLine => ({
    id: 10_000 - n,
    at: Date.now() - agoMs,
    connectionId: place?.id ?? null,
    label: place?.label ?? '',
    event: 'run-finished',
    name: null,
    message: null,
    counts: {},
    ...more,
  })
  const recent: [number, typeof seqera, Partial<LogLine>][] = [
    [
      4 * minute,
      seqera,
      { event: 'push-failed', name: 'registry-pull', message: 'The network is not reachable.' },
    ],
    [5 * minute, seqera, { counts: { added: 0, changed: 1, gone: 0, pushed: 2 } }],
    [5 * minute, seqera, { event: 'changed-there', name: 'nightly-runs' }],
    [5 * minute, seqera, { event: 'created-there', name: 'release-bot' }],
    [
      21 * minute,
      seqera,
      { event: 'settled', name: 'release-bot', message: 'It was made there before the answer was lost.' },
    ],
    [hour, seqera, { event: 'conflict', name: 'backup-writer' }],
    [2 * hour, qovery, { event: 'doubt', name: 'Northwind Robotics', counts: { missing: 4, of: 8 } }],
    [2 * hour, qovery, { event: 'run-failed', message: 'Qovery does not accept the token.' }],
    [3 * hour, keycard, { event: 'deleted-there', name: 'ci-runner key' }],
    [3 * hour, keycard, { event: 'trashed', name: 'old-runner' }],
    [26 * hour, keycard, { event: 'run-cancelled', counts: { fetched: 31 } }],
    [
      27 * hour,
      null as never,
      { label: 'Removed connection', counts: { added: 12, changed: 0, gone: 0, pushed: 0 } },
    ],
  ]
  const older = Array.from(
    { length: 240 },
    (_, n): LogLine =>
      line(n + recent.length, 2 * day + n * hour, state.places[n % 3], {
        counts: { added: n % 5, changed: n % 3, gone: 0, pushed: 0 },
      }),
  )
  return [...recent.map(([agoMs, place, more], n) => line(n, agoMs, place, more)), ...older]
}
