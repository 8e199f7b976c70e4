import type { LocalOrganization, Place, Tie } from '../../../src/shared/connection.ts'
import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import type { CredentialDetail } from '../../../src/shared/credential.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { LogLine } from '../../../src/shared/sync.ts'
import { defaultSettings, type Settings, type VaultState } from '../../../src/shared/vault.ts'
import { fakeEstate } from './fake-data.ts'
import type { FakeVersion, Snapshot } from './fake-edits.ts'
import { fakeExports } from './fake-exports.ts'
import { fakeFind } from './fake-find.ts'
import { fakeHistory } from './fake-history.ts'
import { fakeImports } from './fake-imports.ts'
import { fakeInsight } from './fake-insight.ts'
import type { FakeOptions } from './fake-main.ts'
import { fakeOrganizations, fakeTies } from './fake-organizations.ts'
import { fakePlan } from './fake-plan.ts'
import { fakePrograms } from './fake-programs.ts'
import { fakeProviders } from './fake-providers.ts'
import { fakePull } from './fake-pull.ts'
import { fakeRotations } from './fake-rotations.ts'
import { fakeSeeds } from './fake-seeds.ts'
import { fakeSync } from './fake-sync.ts'
import { fakeTrouble } from './fake-trouble.ts'
import { fakeRescue, fakeTrust } from './fake-trust.ts'
import { fakeWrites } from './fake-writes.ts'

export interface FakeState {
  vault: VaultState
  places: Place[]
  credentials: CredentialDetail[]
  ties: Omit<Tie, 'organizationIds' | 'count'>[]
  local: LocalOrganization[]
  settings: Settings
  passphrase: string
  /** By credential: replaced states, newest first, and the state its remote last agreed to. */
  history: Map<string, FakeVersion[]>
  bases: Map<string, Snapshot>
  log: LogLine[]
}

const path = '/home/mira/Vaults/Aurelia.keystead'
const selected = (demo: boolean) => ({ path, name: demo ? 'Demo' : 'Aurelia', demo })
const none: VaultState = {
  state: 'none',
  recent: [
    { path, name: 'Aurelia' },
    { path: '/home/mira/Documents/Archive/2024/Northwind Robotics.keystead', name: 'Northwind Robotics' },
  ],
  defaultFolder: '/home/mira/Documents',
}
const groups = 'K7QF-M2XN-8RTD-WJ4V-9PHB-3CZE-6YGA-TN5K-QD2M-7XVR-H8WF-4JPC-B9ZT'
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

export function fakeHandlers(options: FakeOptions, emit: Emit): Partial<Handlers<AppCalls>> {
  const empty = options.trouble === 'empty'
  const state: FakeState = {
    vault: options.state === 'none' ? none : { state: options.state, ...selected(options.demo) },
    ...(empty ? { places: [], credentials: [] } : fakeEstate(options.size, options.wide)),
    ties: [],
    local: [],
    settings: { ...defaultSettings, revealSeconds: 12 },
    passphrase: 'open sesame',
    history: new Map(),
    bases: new Map(),
    log: [],
  }
  if (options.edits) fakeSeeds(state)
  fakeTrouble(options.trouble, state)
  if (options.tied) fakeTies(state)
  const pulls = fakePull(state, emit)

  function enter(vault: VaultState) {
    state.vault = vault
    emit('vault.changed', vault)
  }
  function open() {
    if (state.vault.state !== 'unlocked') throw new AppError('vault-locked', {}, 'The vault is locked.')
    return state
  }
  function find(id: string) {
    const found = open().credentials.find((one) => one.id === id)
    if (!found) throw new AppError('not-found', { what: 'credential', id }, 'No such credential.')
    return found
  }
  function secretOf(id: string, field: string) {
    const own = find(id).custom.find((one) => field === `custom.${one.id}`)
    if (own) return own.value ?? (own.type === 'totp' ? 'JBSWY3DPEHPK3PXP' : 'Tr0ub4dor&3-hidden')
    const found = find(id).fields.find(({ name }) => name === field)
    if (found?.secret && !found.held) throw new AppError('secret-not-held', { field }, 'Not held.')
    if (found?.type === 'json')
      return '{\n  "type": "service_account",\n  "project_id": "aurelia-prod",\n  "private_key_id": "3f9a2c…"\n}'
    return found?.secret ? 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' : String(found?.value)
  }

  return {
    ...fakeWrites(state, emit),
    ...fakeHistory(state, emit, find),
    ...fakeSync(state, emit, find),
    ...fakePlan(state, emit, options, pulls.start),
    ...fakeOrganizations(state, emit),
    ...fakePrograms(options.trouble, emit),
    ...fakeTrust(options, state, emit),
    ...fakeImports(emit),
    ...fakeExports(() => state.passphrase),
    ...fakeRotations(emit),
    ...fakeFind(options, state, emit),
    ...fakeInsight(state),
    'app.info': () => ({
      version: '0.1.0',
      electron: options.evaluation ? '33.2.1' : '45.4.1',
      platform: 'linux',
      evaluation: options.evaluation,
      packaged: false,
    }),
    'app.licences': () => [
      {
        name: 'react',
        version: '19.3.1',
        licence: 'MIT',
        text: 'MIT License\n\nPermission is hereby granted…',
      },
      { name: 'zod', version: '4.6.7', licence: 'MIT', text: '' },
    ],
    'vault.state': () => state.vault,
    'vault.choose': ({ purpose }) => (purpose === 'create' ? '/home/mira/Vaults' : path),
    'vault.create': async ({ name, folder, passphrase }) => {
      await pause(900)
      if (options.trouble === 'exists')
        throw new AppError('vault-exists', { path: `${folder}/${name}.keystead` }, '')
      Object.assign(state, { passphrase, places: [], credentials: [] })
      enter({ state: 'unlocked', path: `${folder}/${name}.keystead`, name, demo: false })
      return { recoveryKey: groups }
    },
    'vault.open': ({ path: chosen }) => {
      if (options.trouble === 'gone') throw new AppError('vault-not-found', { path: chosen }, '')
      enter({ state: 'locked', ...selected(false), path: chosen })
    },
    'vault.close': () => enter(none),
    'vault.unlock': async ({ passphrase }) => {
      await pause(options.delay > 0 ? 0 : 250)
      if (options.trouble === 'header')
        throw new AppError('header-damaged', { path, reason: 'the checksum differs' }, '')
      if (options.trouble === 'rescue') throw fakeRescue(path)
      if (options.trouble === 'in-use')
        throw new AppError('vault-in-use', { by: 'keystead on lab-12', since: Date.now() - 3_600_000 }, '')
      if (passphrase !== state.passphrase)
        throw new AppError(
          'wrong-passphrase',
          options.trouble === 'guesses' ? { retryAt: Date.now() + 16_000 } : {},
          '',
        )
      enter({ state: 'unlocked', ...selected(options.demo) })
    },
    'vault.recover': async ({ recoveryKey, passphrase }) => {
      await pause(250)
      if (!recoveryKey.toUpperCase().startsWith('K7QF')) throw new AppError('recovery-key-mistyped', {}, '')
      state.passphrase = passphrase
      enter({ state: 'unlocked', ...selected(options.demo) })
    },
    'vault.lock': () => enter({ state: 'locked', ...selected(options.demo) }),
    'vault.changePassphrase': ({ current, next }) => {
      if (current !== state.passphrase) throw new AppError('wrong-passphrase', {}, '')
      state.passphrase = next
    },
    'vault.renewRecoveryKey': ({ passphrase }) => {
      if (passphrase !== state.passphrase) throw new AppError('wrong-passphrase', {}, '')
      return { recoveryKey: 'K7QF-2M9T-XW3B-8RDA-5HNE-V6PJ-0CGS-YT4K-Z1MB' }
    },
    'demo.start': async () => {
      await pause(400)
      enter({ state: 'unlocked', ...selected(true) })
    },
    'settings.get': () => open().settings,
    'settings.set': (change) => Object.assign(open().settings, change),
    'providers.list': () => fakeProviders,
    'providers.kind': ({ provider, kind }) =>
      fakeProviders.find(({ id }) => id === provider)?.kinds.find(({ id }) => id === kind) ?? null,
    'places.list': () => open().places,
    'connections.add': async ({ provider, label, values }) => {
      await pause(300)
      if (values.token === 'bad') throw new AppError('remote-rejected', { provider, status: 401 }, '')
      if (values.token === 'short')
        throw new AppError(
          'invalid-input',
          { issues: [{ path: 'values.token', message: 'A token has at least 20 characters' }] },
          '',
        )
      return pulls.connect(provider, label || provider)
    },
    'connections.edit': ({ id, label }) => {
      const place = open().places.find((one) => one.id === id)
      if (place) Object.assign(place, { label, failure: null, sync: { state: 'idle' } })
      emit('places.changed', {})
    },
    'connections.remove': ({ id }) => {
      state.places = state.places.filter((one) => one.id !== id)
      state.credentials = state.credentials.filter((one) => one.connectionId !== id)
      emit('places.changed', {})
      emit('credentials.changed', {})
    },
    'sync.start': ({ connectionId }) => pulls.start(connectionId),
    'sync.startAll': () => {
      for (const { id } of open().places) pulls.start(id)
    },
    'sync.cancel': ({ connectionId }) => pulls.stop(connectionId),
    'credentials.get': ({ id }) => find(id),
    'credentials.reveal': ({ id, field }) => ({
      value: secretOf(id, field),
      hideAfterMs: state.settings.revealSeconds * 1_000,
    }),
    'credentials.copy': ({ id, field }) => {
      secretOf(id, field)
      const own = find(id).custom.find((one) => field === `custom.${one.id}`)
      const isSecret = own ? own.value === null : find(id).fields.find(({ name }) => name === field)?.secret
      if (!isSecret) return { clearsAt: null }
      const clearsAt = Date.now() + state.settings.clipboardSeconds * 1_000
      emit('clipboard.changed', { clearsAt })
      setTimeout(() => emit('clipboard.changed', { clearsAt: null }), state.settings.clipboardSeconds * 1_000)
      return { clearsAt }
    },
    'credentials.storeSecret': ({ id, field }) => {
      const found = find(id)
      const kept = found.fields.find(({ name }) => name === field)
      if (kept) Object.assign(kept, { held: true, storedAt: Date.now() })
      const secrets = found.fields.filter(({ secret }) => secret)
      found.held = secrets.every(({ held }) => held) ? 'held' : 'partial'
      emit('credentials.changed', {})
    },
    'credentials.annotate': ({ id, custom, ...own }) => {
      const hidden = (type: string) => type === 'hidden' || type === 'totp'
      const kept = custom?.map((one) => ({ ...one, value: hidden(one.type) ? null : one.value }))
      Object.assign(find(id), own, kept && { custom: kept })
      emit('credentials.changed', {})
    },
  }
}
