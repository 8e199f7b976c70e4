import type { AuditEntry, AuditVerdict } from '../../shared/audit.ts'
import { counted } from './count.ts'
import { exact } from './time.ts'

const because: Record<string, string> = {
  idle: 'nobody used it',
  sleep: 'the computer slept',
  'screen-locked': 'the screen was locked',
  quit: 'Keystead was closed',
  closed: 'another vault was chosen',
}
const ways: Record<string, string> = {
  'recovery-key': 'with the recovery key',
  'quick-unlock': 'with quick unlock',
}
const edits: Record<string, string> = {
  create: 'Credential created',
  update: 'Credential edited',
  restore: 'Earlier state brought back',
  trash: 'Moved to the trash',
  purge: 'Deleted for good',
  'empty-trash': 'Trash emptied',
  'trash-many': 'Several moved to the trash',
  rotate: 'New secret set by a rotation',
}

const pushes: Record<string, string> = {
  change: 'Changed at its service',
  create: 'Created at its service',
  update: 'Changed at its service',
  delete: 'Deleted at its service',
}
const allowed: Record<string, string> = {
  list: 'to see what is here',
  change: 'to change what is here',
  secret: 'its secrets',
  sign: 'to sign with it',
}
const fileName = (value: unknown) => text(value).split(/[\\/]/).at(-1) || 'A program'
const text = (value: unknown) => (value === undefined ? '' : String(value))

/** What an entry says, in words. A kind from a newer build is shown by its own name. */
const titles: Record<string, (entry: AuditEntry) => string> = {
  'vault-created': () => 'Vault created',
  unlock: ({ detail }) => ['Unlocked', ways[text(detail.by)]].filter(Boolean).join(' '),
  'unlock-failed': ({ detail }) =>
    `${counted(Number(detail.count ?? 1), 'wrong guess', 'wrong guesses')} before the vault was opened`,
  lock: ({ detail }) => {
    const why = because[text(detail.why)]
    return why ? `Locked: ${why}` : 'Locked'
  },
  reveal: () => 'Secret revealed',
  copy: () => 'Secret copied',
  export: ({ detail }) => `Exported: ${text(detail.of) || 'credentials'}`,
  import: () => 'Imported',
  edit: ({ detail }) => edits[text(detail.change)] ?? 'Credential edited',
  'writing-allowed': () => 'Sending edits allowed',
  'writing-stopped': () => 'Sending edits stopped',
  push: ({ detail }) => pushes[text(detail.change)] ?? 'Sent to its service',
  'secret-stored': () => 'Secret stored',
  'rotation-started': () => 'Rotation started',
  'rotation-confirmed': () => 'Rotation confirmed, old value removed',
  'rotation-reverted': () => 'Rotation taken back',
  'settings-changed': () => 'Settings changed',
  'connection-added': () => 'Connection added',
  'connection-changed': () => 'Connection edited',
  'connection-removed': () => 'Connection removed',
  'passphrase-changed': () => 'Passphrase changed',
  'strength-changed': () => 'Cost of a guess measured anew',
  'recovery-key-renewed': () => 'New recovery key made',
  'recovery-key-checked': () => 'Recovery key checked',
  'quick-unlock-on': () => 'Quick unlock turned on',
  'quick-unlock-off': () => 'Quick unlock turned off',
  sign: () => 'Signed with its SSH key',
  'program-allowed': ({ detail }) =>
    `${fileName(detail.program)} was allowed ${allowed[text(detail.permission)] ?? 'something'}`,
  'program-refused': ({ detail }) =>
    `${fileName(detail.program)} was refused ${allowed[text(detail.permission)] ?? 'something'}`,
  'program-revoked': () => 'A permission of a program taken back',
  'attachment-added': ({ detail }) => `${counted(Number(detail.count ?? 1), 'file', 'files')} attached`,
  'attachment-opened': () => 'File looked at',
  'attachment-saved': () => 'File saved',
  'attachment-removed': () => 'File removed',
  'attachment-restored': () => 'File restored',
  backup: () => 'Backup made and verified',
  restore: () => 'Restored from a backup',
  'log-damaged': () => 'The log was damaged before this entry',
}

export const entryTitle = (entry: AuditEntry): string =>
  titles[entry.what]?.(entry) ?? entry.what.replaceAll('-', ' ')

const settingNames: Record<string, string> = {
  autoLockMinutes: 'lock when idle',
  clipboardSeconds: 'clear the clipboard',
  revealSeconds: 'hide a revealed secret',
  lockOnSleep: 'lock on sleep',
  lockOnScreenLock: 'lock with the screen',
  backupDaily: 'daily backups',
  backupWeekly: 'weekly backups',
  recoveryReminder: 'reminder of the recovery key',
  notify: 'desktop notifications',
}

/** What the title leaves out: fields, settings, services. */
export const entryFact = ({ detail }: AuditEntry): string =>
  detail.names === undefined
    ? [
        text(detail.field ?? detail.provider),
        detail.field && detail.program && `by ${fileName(detail.program)}`,
      ]
        .filter(Boolean)
        .join(', ')
    : text(detail.names)
        .split(', ')
        .map((name) => settingNames[name] ?? name)
        .join(', ')

const surfaceNames: Record<string, string> = {
  window: 'window',
  cli: 'command line',
  helper: 'helper',
  agent: 'SSH agent',
  browser: 'browser',
  automatic: 'by itself',
}
export const surfaceName = (surface: string) => surfaceNames[surface] ?? surface

const reasons = {
  changed: (at: number) => `Entry ${at} is not as it was written: the log was changed outside Keystead.`,
  missing: (at: number) => `Entry ${at} is missing: part of the log was removed outside Keystead.`,
  older: (at: number) =>
    `At entry ${at} the vault was older than what this computer had seen before: an earlier copy was put in its place.`,
}
export const verdictText = (verdict: AuditVerdict): string =>
  verdict.ok
    ? `Complete and unchanged: ${counted(verdict.entries, 'entry', 'entries')}${verdict.since === null ? '' : ` since ${exact(verdict.since)}`}.`
    : reasons[verdict.reason](verdict.at)

export const activityWords = {
  title: 'Activity',
  intro: 'What was done with this vault. Entries are only ever added, and hold no secret.',
  show: 'Show',
  verify: 'Verify',
  verifying: 'Verifying…',
  damaged: 'The log is damaged',
  genuine: 'The log is genuine',
  save: 'Export…',
  saved: (path: string) => `The activity log was written to ${path}`,
  more: 'Show older',
  none: 'Nothing of this kind happened yet.',
  count: (shown: number, total: number) =>
    shown === total
      ? counted(total, 'entry', 'entries')
      : `${shown} of ${counted(total, 'entry', 'entries')}`,
} as const

/** What the filter offers: a name, and the kinds of entry it stands for. */
export const activityFilters: readonly { value: string; label: string; what?: readonly string[] }[] = [
  { value: 'all', label: 'Everything' },
  {
    value: 'secrets',
    label: 'Secrets revealed, copied, exported',
    what: ['reveal', 'copy', 'export', 'attachment-opened', 'attachment-saved'],
  },
  {
    value: 'doors',
    label: 'Locking and unlocking',
    what: ['unlock', 'unlock-failed', 'lock', 'vault-created'],
  },
  {
    value: 'changes',
    label: 'Changes of credentials',
    what: [
      'edit',
      'push',
      'secret-stored',
      'import',
      'attachment-added',
      'attachment-removed',
      'attachment-restored',
    ],
  },
  {
    value: 'connections',
    label: 'Connections',
    what: ['connection-added', 'connection-changed', 'connection-removed'],
  },
  {
    value: 'safety',
    label: 'Settings, keys and backups',
    what: [
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
  },
]
