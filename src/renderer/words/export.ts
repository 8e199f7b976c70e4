import { counted, grouped } from './count.ts'

export const exportWords = {
  title: (count: number | null) => (count === null ? 'Export' : `Export ${counted(count, 'credential')}`),
  format: 'Format',
  reading: 'Looking at what would be lost…',
  encrypted: 'Encrypted',
  plain: 'Readable by anyone',
  takes: (count: number, all: number) => `${grouped(count)} of ${grouped(all)}`,
  lost: 'What is not in it',
  all: 'all',
  names: (names: readonly string[], count: number) =>
    count > names.length ? `${names.join(', ')} and ${grouped(count - names.length)} more` : names.join(', '),
  merges: 'A file that is there is added to: its other profiles, comments and order stay.',
  filePassphrase: 'Passphrase of the file',
  repeat: 'Repeat it',
  filePassphraseHelp: 'Its own, not that of the vault. Without it nobody can open the file.',
  passphrase: 'Passphrase of the vault',
  passphraseHelp: 'Asked again, since whoever finds this file can read every secret in it.',
  submit: 'Choose where to…',
  working: 'Writing…',
  done: (count: number, path: string) => `${counted(count, 'credential')} written to ${path}.`,
  delete: 'Delete the file once it has served its purpose: anyone who finds it can read it.',
  nothing: 'There is nothing to export here.',
} as const
