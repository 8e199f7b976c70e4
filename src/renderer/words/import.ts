import type { ImportState } from '../../shared/import.ts'
import { counted, grouped } from './count.ts'

export const importWords = {
  title: 'Import',
  choose: 'Choose files…',
  chooseTitle: 'Choose the files to import',
  chooseHelp:
    'Or drop them anywhere on this window. AWS, Google, Azure, Scaleway, kubeconfig, .env, SSH keys, Bitwarden, 1Password, KeePass, tables and more are told apart by themselves. They are read and never changed.',
  reading: 'Reading…',
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
