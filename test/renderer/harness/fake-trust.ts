import type { Attachment } from '../../../src/shared/attachment.ts'
import type { AuditEntry } from '../../../src/shared/audit.ts'
import type { Backup } from '../../../src/shared/backup.ts'
import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import { defaultPreferences } from '../../../src/shared/desktop.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { FakeState } from './fake-handlers.ts'
import type { FakeOptions } from './fake-main.ts'
import { fakePicture } from './fake-picture.ts'

type Names = Extract<
  keyof AppCalls,
  | `audit.${string}`
  | `attachments.${string}`
  | `preferences.${string}`
  | 'vault.strength'
  | 'vault.strengthen'
  | 'vault.showFolder'
  | 'credentials.openConsole'
  | 'credentials.openField'
  | `backups.${string}`
  | `recovery.${string}`
  | `quickUnlock.${string}`
>

const minute = 60_000
const story: readonly (readonly [string, string, object, number?])[] = [
  ['unlock', 'window', { by: 'passphrase' }],
  ['unlock-failed', 'window', { count: 3 }],
  ['lock', 'automatic', { why: 'sleep' }],
  ['copy', 'window', { field: 'secretKey' }, 15],
  ['reveal', 'window', { field: 'privateKey' }, 3],
  ['settings-changed', 'window', { names: 'autoLockMinutes, lockOnSleep' }],
  ['push', 'window', { change: 'update' }, 1],
  ['export', 'cli', { of: 'audit log' }],
  ['connection-added', 'window', { provider: 'qovery' }],
  ['reveal', 'helper', { field: 'password' }, 9],
  ['a-thing-of-tomorrow', 'window', {}],
  ['vault-created', 'window', {}],
]

export const fakeRescue = (path: string) =>
  new AppError(
    'database-damaged',
    {
      path,
      reason: 'a page was changed outside Keystead',
      backup: {
        id: '2026-01-14T081502Z',
        madeAt: Date.UTC(2026, 0, 14, 8, 15),
        lost: [
          { name: 'production-deploy', change: 'changed' },
          { name: 'مفتاح-النسخ', change: 'added' },
          { name: 'nightly-runs', change: 'changed' },
        ],
        complete: false,
      },
    },
    '',
  )

/** The audit log, backups and quick unlock of the fake main. */
export function fakeTrust(
  options: FakeOptions,
  state: FakeState,
  emit: Emit,
): Pick<Handlers<AppCalls>, Names> {
  const entries = Array.from({ length: 240 }, (_, index): AuditEntry => {
    const [what, surface, detail, at] = story[index % story.length] as (typeof story)[number]
    const credential = at === undefined ? undefined : state.credentials[at]
    return {
      seq: 240 - index,
      at: Date.now() - index * 37 * minute,
      what,
      surface,
      detail: detail as AuditEntry['detail'],
      credentialId: credential?.id ?? null,
      credentialName: credential?.name ?? null,
    }
  })
  const dayMs = 86_400_000
  const backups: Backup[] = [0, 1, 2, 3, 4, 9, 16].map((days) => {
    const madeAt = Math.floor((Date.now() - days * dayMs) / 1000) * 1000
    const id = `${new Date(madeAt).toISOString().slice(0, 19).replaceAll(':', '')}Z`
    return { id, madeAt, bytes: 1_480_000 - days * 21_000 }
  })
  const recovery = { checkedAt: null as number | null, due: options.trouble === 'reminder' }
  const quick = {
    keyring: options.trouble === 'reminder' ? null : 'GNOME Keyring',
    on: options.trouble === 'quick',
  }
  const file = (name: string, bytes: number, removedAt: number | null = null): Attachment => ({
    id: crypto.randomUUID(),
    name,
    bytes,
    addedAt: Date.now() - 3 * dayMs,
    removedAt,
  })
  const files = [
    file('gateway-2026.pem', 3_270),
    file('Vertrag mit dem Rechenzentrum – unterschrieben und gegengezeichnet.pdf', 4_812_330),
    file('floor-plan.png', 402_100),
    file('old-notes.txt', 812, Date.now() - 5 * minute),
  ]
  const fileOf = (id: string) => files.find((one) => one.id === id) as Attachment
  let preferences = { ...defaultPreferences, language: options.language }
  return {
    'vault.strength': () => ({ memoryKiB: 262_144, iterations: 5, parallelism: 4 }),
    'vault.strengthen': async ({ passphrase, target }) => {
      await new Promise((done) => setTimeout(done, 300))
      if (passphrase === 'nope') throw new AppError('wrong-passphrase', {}, '')
      return { memoryKiB: 262_144, iterations: 8, parallelism: 4, tookMs: Number(target) * 1.1 }
    },
    'vault.showFolder': () => {},
    'credentials.openConsole': () => ({ opened: true }),
    'credentials.openField': () => ({ opened: true }),
    'preferences.get': () => preferences,
    'preferences.set': (change) => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      preferences = { ...preferences, ...Object.fromEntries(given) }
      emit('preferences.changed', preferences)
      return preferences
    },
    'attachments.list': () => files,
    'attachments.add': ({ id, files: given = [] }) => {
      files.push(...given.map(({ name, bytes }) => file(name, bytes.length)))
      emit('attachments.changed', { id })
      return { added: given.length }
    },
    'attachments.save': ({ attachment }) => `/home/mira/Documents/${fileOf(attachment).name}`,
    'attachments.read': async ({ attachment }) => {
      if (fileOf(attachment).name.endsWith('.png')) return { text: null, picture: await fakePicture() }
      return {
        text:
          fileOf(attachment).bytes > 65_536
            ? null
            : '-----BEGIN CERTIFICATE-----\nMIIB…\n-----END CERTIFICATE-----\n',
      }
    },
    'attachments.remove': ({ id, attachment }) => {
      fileOf(attachment).removedAt = Date.now()
      emit('attachments.changed', { id })
    },
    'attachments.restore': ({ id, attachment }) => {
      fileOf(attachment).removedAt = null
      emit('attachments.changed', { id })
    },
    'backups.list': () => ({ backups, running: false, failure: null }),
    'backups.make': async () => {
      await new Promise((done) => setTimeout(done, 400))
      const made = { ...(backups[0] as Backup) }
      emit('backups.changed', {})
      return made
    },
    'backups.restore': () => '/home/mira/Vaults/Aurelia restored 2026-01-15.keystead',
    'recovery.state': () => recovery,
    'recovery.check': () => {
      Object.assign(recovery, { checkedAt: Date.now(), due: false })
    },
    'recovery.later': () => {
      recovery.due = false
    },
    'quickUnlock.state': () => quick,
    'quickUnlock.open': () => {
      quick.on = false
      throw new AppError('keyring-lost', {}, '')
    },
    'quickUnlock.enable': () => {
      quick.on = true
    },
    'quickUnlock.disable': () => {
      quick.on = false
    },
    'audit.list': ({ what, credentialId, offset, limit }) => {
      const found = entries.filter(
        (entry) =>
          (!what || what.includes(entry.what)) && (!credentialId || entry.credentialId === credentialId),
      )
      return { entries: found.slice(offset, offset + limit), total: found.length }
    },
    'audit.verify': () =>
      options.trouble === 'log'
        ? { ok: false, at: 118, reason: 'missing' }
        : { ok: true, entries: entries.length, since: entries.at(-1)?.at ?? null },
    'audit.export': () => ({ text: '{}' }),
    'audit.save': () => '/home/mira/Documents/keystead-audit-log.json',
  }
}
