import type { Rescue } from '../../shared/backup.ts'
import { counted } from './count.ts'
import { exact } from './time.ts'

const units = ['bytes', 'kB', 'MB', 'GB'] as const

/** «58.6 MB»: enough to see that something is there, and what it costs. */
export function size(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return `${value >= 100 || step === 0 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}

export const backupWords = {
  title: 'Backups',
  intro:
    'Encrypted like the vault and checked when they are made. They lie in the vault’s folder: copy that folder to another disk now and then.',
  daily: 'Keep the last days',
  weekly: 'Keep the last weeks',
  days: 'days',
  weeks: 'weeks',
  make: 'Back up now',
  making: 'Backing up…',
  made: 'Backup made and verified',
  none: 'There is no backup yet. The first one is made soon after the vault is opened.',
  restore: 'Restore…',
  restoring: 'Restoring…',
  restoreHelp: 'A restore makes a new vault in a folder you choose. It never writes over this one.',
  restored: (path: string) =>
    `Restored to ${path}. You find it under “Other vault…” when this one is locked.`,
  failed: 'The last backup could not be made',
} as const

export const rescueWords = {
  title: (at: number) => `There is a good backup from ${exact(at)}`,
  headerTitle: (at: number) => `The header can be restored from ${exact(at)}`,
  header:
    'Only the header is damaged. It opens the vault as it is now, with the passphrase of that day; nothing else is lost.',
  nothing: 'Nothing would be lost: no credential was added or changed since.',
  unreadable: 'The damaged vault cannot be read, so changes made since then are lost.',
  partly: 'Part of the damaged vault cannot be read: more may be lost than this.',
  lost: (count: number) =>
    `${counted(count, 'credential')} would come back as ${count === 1 ? 'it was' : 'they were'} then, or not at all:`,
  added: 'added since',
  changed: 'changed since',
  more: (count: number) => `and ${count} more`,
  restore: 'Restore to a new folder…',
  summary: ({ lost, complete }: Pick<Rescue, 'lost' | 'complete'>) => {
    if (lost.length > 0) return rescueWords.lost(lost.length)
    return complete ? rescueWords.nothing : rescueWords.unreadable
  },
} as const

export const reminderWords = {
  title: 'Is the recovery key still at hand?',
  text: 'It is the only way in when the passphrase is forgotten. Type it from your print to be sure that it can be read.',
  check: 'Check it…',
  later: 'Remind me next week',
  due: 'It is a month since you last saw the recovery key. Check that you still have it: Settings, Trust.',
  ask: 'Recovery key',
  submit: 'Check',
  checking: 'Checking…',
  good: 'The recovery key opens this vault',
  checkedAt: (at: number) => `Recovery key checked ${exact(at)}.`,
} as const
