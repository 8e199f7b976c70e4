import type { AuditEntry } from '../../../src/shared/audit.ts'
import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { FakeState } from './fake-handlers.ts'
import type { FakeOptions } from './fake-main.ts'

type Names = Extract<keyof AppCalls, `audit.${string}`>

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

/** The audit log, backups and quick unlock of the fake main. */
export function fakeTrust(
  options: FakeOptions,
  state: FakeState,
  _emit: Emit,
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
  return {
    'audit.list': ({ what, offset, limit }) => {
      const found = entries.filter((entry) => !what || what.includes(entry.what))
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
