import type { ExportFormatId } from '../../shared/export.ts'
import { writeArchive } from '../archive/write-archive.ts'
import type { ImportedCredential } from '../imports/imported.ts'
import { awsConfig, awsCredentials } from './aws.ts'
import { bitwardenJson } from './bitwarden.ts'
import { protectExport } from './bitwarden-protected.ts'
import { writeCsv } from './csv.ts'
import { env } from './env.ts'
import type { ExportFormat } from './format.ts'
import { writeKdbx } from './kdbx.ts'
import { lossesOf } from './loss.ts'

const everything = { takes: () => true, merges: false, losses: () => [] }

/** XML knows no control characters, and one way to end a line. */
const unfitForXml = ({ name, notes, organization, description, attributes, custom }: ImportedCredential) => {
  const open = custom.filter(({ type }) => type !== 'hidden' && type !== 'totp').map(({ value }) => value)
  return [name, notes, organization ?? '', description ?? '', ...Object.values(attributes), ...open].some(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for.
    (value) => /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(String(value)),
  )
}

/** Every format, in the order in which a person is offered them. */
export const exportFormats: Readonly<Record<ExportFormatId, ExportFormat>> = {
  archive: {
    ...everything,
    label: 'Keystead archive',
    summary: 'Everything, encrypted with a passphrase of its own. Keystead reads it back whole.',
    fileName: 'NAME.keystead-archive',
    plaintext: false,
    write: (taken, { passphrase, cost, now }) => writeArchive(taken, passphrase, cost, now),
  },
  kdbx: {
    ...everything,
    label: 'KeePass database (KDBX 4)',
    summary: 'Encrypted with a passphrase of its own, for KeePassXC and its relatives.',
    fileName: 'NAME.kdbx',
    plaintext: false,
    losses: (taken) =>
      lossesOf([{ reason: 'Control characters in its texts are not in it', of: unfitForXml }], taken),
    write: (taken, { passphrase, cost }) => writeKdbx(taken, passphrase, cost),
  },
  'bitwarden-protected': {
    ...everything,
    label: 'Bitwarden (encrypted JSON)',
    summary: 'Encrypted with a password of its own, for Bitwarden and Vaultwarden.',
    fileName: 'NAME-bitwarden.json',
    plaintext: false,
    write: async (taken, { passphrase }) =>
      Buffer.from(await protectExport(bitwardenJson(taken), passphrase)),
  },
  bitwarden: {
    ...everything,
    label: 'Bitwarden (JSON)',
    summary: 'For Bitwarden, Vaultwarden and whatever reads their files.',
    fileName: 'NAME-bitwarden.json',
    plaintext: true,
    write: (taken) => Buffer.from(bitwardenJson(taken)),
  },
  'aws-credentials': awsCredentials,
  'aws-config': awsConfig,
  env,
  csv: {
    ...everything,
    label: 'Table (CSV)',
    summary: 'One row for each credential, for spreadsheets and other programs.',
    fileName: 'NAME.csv',
    plaintext: true,
    write: (taken) => writeCsv(taken),
  },
}
