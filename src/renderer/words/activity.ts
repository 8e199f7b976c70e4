import type { AuditEntry, AuditVerdict } from '../../shared/audit.ts'
import { exact } from './time.ts'
import { wordsOf } from './words-of.ts'

const because = wordsOf('activity', 'because') as Record<string, string>
const edits = wordsOf('activity', 'edits') as Record<string, string>
const pushes = wordsOf('activity', 'pushes') as Record<string, string>
const allowed = wordsOf('activity', 'allowed') as Record<string, string>
const settingNames = wordsOf('activity', 'settingNames') as Record<string, string>
const surfaceNames = wordsOf('activity', 'surfaceNames') as Record<string, string>
const filters = wordsOf('activity', 'filters')

export const activityWords = wordsOf(
  'activity',
  'activity',
  {
    saved: (path: string) => ({ path }),
    by: (program: string) => ({ program }),
    whole: (entries: string) => ({ entries }),
    wholeSince: (entries: string, since: number) => ({ entries, since: exact(since) }),
    entries: (count: number) => ({ count }),
    someOf: (shown: number, total: number) => ({ shown, count: total }),
  },
  (own) => ({
    count: (shown: number, total: number) =>
      shown === total ? own.entries(total) : own.someOf(shown, total),
  }),
)

type Detail = AuditEntry['detail']
const text = (value: unknown) => (value === undefined ? '' : String(value))
const fileName = (value: unknown) => text(value).split(/[\\/]/).at(-1) || activityWords.aProgram
const whatFor = ({ program, permission }: Detail) => ({
  program: fileName(program),
  what: allowed[text(permission)] ?? activityWords.something,
})

const plain = wordsOf('activity', 'titles', {
  'unlock-failed': ({ count }: Detail) => ({ count: Number(count ?? 1) }),
  lockBecause: (why: string) => ({ why }),
  export: ({ of }: Detail) => ({ what: text(of) || activityWords.credentials }),
  'program-allowed': whatFor,
  'program-refused': whatFor,
  'attachment-added': ({ count }: Detail) => ({ count: Number(count ?? 1) }),
})

/** Titles that depend on more than the kind of entry. */
const chosen: Record<string, (detail: Detail) => string> = {
  unlock: ({ by }) => (by === 'recovery-key' || by === 'quick-unlock' ? plain[`unlock-${by}`] : plain.unlock),
  lock: ({ why }) => {
    const reason = because[text(why)]
    return reason ? plain.lockBecause(reason) : plain.lock
  },
  edit: ({ change }) => edits[text(change)] ?? activityWords.edit,
  push: ({ change }) => pushes[text(change)] ?? activityWords.push,
}

/** What an entry says, in words. A kind from a newer build is shown by its own name. */
export function entryTitle({ what, detail }: AuditEntry): string {
  const choose = chosen[what]
  if (choose) return choose(detail)
  const title = (plain as unknown as Record<string, string | ((detail: Detail) => string)>)[what]
  return typeof title === 'function' ? title(detail) : (title ?? what.replaceAll('-', ' '))
}

/** What the title leaves out: fields, settings, services. */
export const entryFact = ({ detail }: AuditEntry): string =>
  detail.names === undefined
    ? [
        text(detail.field ?? detail.provider),
        detail.field && detail.program && activityWords.by(fileName(detail.program)),
      ]
        .filter(Boolean)
        .join(', ')
    : text(detail.names)
        .split(', ')
        .map((name) => settingNames[name] ?? name)
        .join(', ')

export const surfaceName = (surface: string) => surfaceNames[surface] ?? surface

const reasons = wordsOf('activity', 'reasons', {
  changed: (at: number) => ({ at }),
  missing: (at: number) => ({ at }),
  older: (at: number) => ({ at }),
})
export function verdictText(verdict: AuditVerdict): string {
  if (!verdict.ok) return reasons[verdict.reason](verdict.at)
  const entries = activityWords.entries(verdict.entries)
  return verdict.since === null
    ? activityWords.whole(entries)
    : activityWords.wholeSince(entries, verdict.since)
}

/** The kinds of entry that a choice of the filter stands for; none: all. */
const filtered: Record<keyof typeof filters, readonly string[]> = {
  all: [],
  secrets: ['reveal', 'copy', 'export', 'attachment-opened', 'attachment-saved'],
  doors: ['unlock', 'unlock-failed', 'lock', 'vault-created'],
  changes: [
    'edit',
    'push',
    'secret-stored',
    'import',
    'attachment-added',
    'attachment-removed',
    'attachment-restored',
  ],
  connections: ['connection-added', 'connection-changed', 'connection-removed'],
  safety: [
    'settings-changed',
    'passphrase-changed',
    'strength-changed',
    'recovery-key-renewed',
    'recovery-key-checked',
    'quick-unlock-on',
    'quick-unlock-off',
    'backup',
    'restore',
    'log-damaged',
  ],
}

/** What the filter offers: a name, and the kinds of entry it stands for. */
export const activityFilters = (): { value: string; label: string; what?: readonly string[] }[] =>
  (Object.keys(filtered) as (keyof typeof filters)[]).map((value) => ({
    value,
    label: filters[value],
    ...(filtered[value].length > 0 && { what: filtered[value] }),
  }))
