import type { ImportState } from '../../shared/import.ts'
import { counted, grouped } from './count.ts'

export const importWords = {
  title: 'Import',
  choose: 'Choose files…',
  chooseTitle: 'Choose the files to import',
  chooseHelp:
    'Or drop them anywhere on this window. AWS, Google, Azure, Scaleway, kubeconfig, .env, SSH keys, Bitwarden, 1Password, KeePass, tables and more are told apart by themselves. They are read and never changed.',
  reading: 'Reading…',
  stopReading: 'Stop reading',
  unknown: 'Nothing tells what this is',
  format: (name: string) => `What ${name} is`,
  formatHelp: 'Choose the program that it is for, or export it there again.',
  formatNone: 'Choose a format',
  sshPassword: 'Passphrase of the key',
  sshPasswordHelp: 'Leave it blank to keep the key as it is, sealed with its passphrase.',
  earlier: 'Imported since the vault was unlocked',
  earlierLine: (files: readonly string[], created: number, changed: number) =>
    `${files.join(', ')}: ${[created > 0 && `${grouped(created)} new`, changed > 0 && `${grouped(changed)} changed`].filter(Boolean).join(', ')}`,
  undoLabel: (files: readonly string[]) => `Undo the import of ${files.join(', ')}`,
  undoShort: 'Undo',
  discard: (count: number) =>
    count === 1 ? 'Move it to the trash…' : `Move ${grouped(count)} to the trash…`,
  discardSure: 'Move to the trash',
  discardAsk: (count: number) =>
    count === 1
      ? 'Is it certain that no program needs this file?'
      : 'Is it certain that no program needs these files?',
  discarded: (count: number) =>
    `${counted(count, 'file')} moved to the system’s trash. Empty it to be rid of what is in it.`,
  notDiscarded: (files: readonly string[]) => `${files.join(', ')} could not be moved.`,
  password: 'Password of the file',
  keyFile: 'Key file',
  keyFileChoose: 'choose a key file',
  keyFileDrop: 'If the database has one,',
  preview: 'Look at it',
  target: 'Where to',
  newOne: 'A new organization',
  newName: 'Name of the organization',
  perGroup: 'One organization for each group of the file',
  otherwise: 'Organization of what has no group',
  firstName: 'Imported',
  columns: 'What the columns are',
  kind: 'What the rows are',
  column: (name: string, at: number) => name.trim() || `Column ${at + 1}`,
  targets: {
    name: 'Name',
    description: 'Description',
    notes: 'Notes',
    tags: 'Tags',
    organization: 'Group',
    totp: 'One-time code',
    custom: 'Further field',
    hidden: 'Further field, hidden',
    ignore: 'Left out',
  },
  all: 'All',
  states: { new: 'New', changed: 'Changed', identical: 'Identical', skipped: 'Skipped' } satisfies Record<
    ImportState,
    string
  >,
  search: 'Search names',
  include: (name: string) => `Import ${name}`,
  changes: (fields: readonly string[]) => `Changes ${fields.join(', ')}`,
  same: (names: readonly string[]) => `Same secret as ${names.join(', ')}`,
  into: (names: readonly { name: string; isNew: boolean }[]) =>
    names.length > 3
      ? `Into ${counted(names.length, 'organization')}`
      : `Into ${names.map(({ name, isNew }) => (isNew ? `${name} (new)` : name)).join(', ')}`,
  warnings: (count: number) => counted(count, 'remark about the file', 'remarks about the file'),
  more: (count: number) => `Show ${grouped(count)} more`,
  nothing: 'Nothing here',
  apply: (count: number) => `Import ${counted(count, 'credential')}`,
  nothingToDo: 'Nothing to import',
  working: (done: number, total: number) => `${grouped(done)} of ${grouped(total)} written`,
  stop: 'Stop',
  back: 'Back',
  done: (created: number, changed: number) =>
    [
      created > 0 && `${counted(created, 'credential')} imported`,
      changed > 0 && `${grouped(changed)} changed`,
    ]
      .filter(Boolean)
      .join(', ') || 'Nothing was imported',
  stopped: 'Stopped. What was written until then is in the vault.',
  undoHelp: 'Until the vault is locked you can take all of it back.',
  undo: 'Undo the import',
  undone: 'The import is undone.',
  plaintext: 'Anyone who finds this file can read it',
  plaintextHelp: (files: readonly string[]) =>
    `Delete ${files.join(', ')} where no program needs it, and empty the system’s trash.`,
} as const
