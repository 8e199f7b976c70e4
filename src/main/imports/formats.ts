import { importFormats } from '../../shared/import-format.ts'
import { readArchive } from '../archive/read-archive.ts'
import { readAws } from './aws/read-aws.ts'
import { readAzure } from './azure/read-azure.ts'
import { bitwardenNeedsPassword, readBitwarden } from './bitwarden/read-bitwarden.ts'
import { readBitwardenCsv } from './bitwarden/read-bitwarden-csv.ts'
import type { Keep } from './collect.ts'
import { readCsv } from './csv/mapping.ts'
import { readKeysteadCsv } from './csv/read-keystead.ts'
import { readDocker } from './docker/read-docker.ts'
import { readEnv } from './env/read-env.ts'
import { readHosts } from './github/read-hosts.ts'
import { readGoogle } from './google/read-google.ts'
import type { FormatId, ImportResult } from './imported.ts'
import { readKdbx } from './keepass/read-kdbx.ts'
import { readKeePassXcCsv } from './keepass/read-keepassxc-csv.ts'
import { readKeePassXml } from './keepass/read-xml.ts'
import { readKubeconfig } from './kube/read-kubeconfig.ts'
import { readNetrc } from './netrc/read-netrc.ts'
import { readNpmrc } from './npm/read-npmrc.ts'
import { read1pux } from './onepassword/read-1pux.ts'
import { readOnePasswordCsv } from './onepassword/read-csv.ts'
import type { ImportOptions } from './options.ts'
import { readScaleway } from './scaleway/read-scaleway.ts'
import { readPpk, readSsh, sshNeedsPassword } from './ssh/read-ssh.ts'

/** What must be given beside a file: nothing, its password, or a password, a key file or both. */
export type Needs = 'nothing' | 'password' | 'password-or-key-file'

type Answer = ImportResult | Promise<ImportResult>

interface Format {
  readonly label: string
  /** Of a text format: what `text` says that it needs. Absent: nothing. */
  readonly needs?: (text: string) => Needs
}
interface TextFormat extends Format {
  readonly read: (text: string, fileName: string, options: ImportOptions) => Answer
}
interface BinaryFormat extends Format {
  readonly readBytes: (bytes: Uint8Array, options: ImportOptions) => Answer
}
/** A text format that is read as it comes, however large. */
interface StreamedFormat extends Format {
  readonly readParts: (parts: AsyncIterable<string>, keep?: Keep) => Promise<ImportResult>
}

/** What each format is called, what it needs, and who reads it. */
export const formats: Readonly<Record<FormatId, TextFormat | BinaryFormat | StreamedFormat>> = {
  aws: { label: 'AWS credentials and config', read: (text, name) => readAws([{ name, text }]) },
  gcp: { label: 'Google key file', read: readGoogle },
  azure: { label: 'Azure service principal', read: readAzure },
  scaleway: { label: 'Scaleway configuration', read: readScaleway },
  'github-cli': { label: 'GitHub command line', read: readHosts },
  kubeconfig: { label: 'kubeconfig', read: readKubeconfig },
  env: { label: 'Variables (.env)', read: readEnv },
  docker: { label: 'Docker configuration', read: readDocker },
  netrc: { label: '.netrc', read: readNetrc },
  npmrc: { label: '.npmrc', read: readNpmrc },
  ssh: {
    label: 'SSH private key',
    read: readSsh,
    needs: (text) => (sshNeedsPassword(text) ? 'password' : 'nothing'),
  },
  ppk: { label: 'PuTTY key', read: readPpk },
  'bitwarden-json': {
    label: 'Bitwarden (JSON)',
    read: (text, _, options) => readBitwarden(text, options),
    needs: (text) => (bitwardenNeedsPassword(text) ? 'password' : 'nothing'),
  },
  'bitwarden-csv': { label: 'Bitwarden (CSV)', read: readBitwardenCsv },
  '1password-1pux': { label: '1Password (1PUX)', readBytes: read1pux },
  '1password-csv': { label: '1Password (CSV)', read: readOnePasswordCsv },
  kdbx: { label: 'KeePass database', readBytes: readKdbx, needs: () => 'password-or-key-file' },
  'keepass-xml': { label: 'KeePass (XML)', readParts: readKeePassXml },
  'keepassxc-csv': { label: 'KeePassXC (CSV)', read: readKeePassXcCsv },
  'keystead-archive': {
    label: 'Keystead archive',
    readBytes: readArchive,
    needs: () => 'password',
  },
  'keystead-csv': { label: 'Keystead table (CSV)', read: readKeysteadCsv },
  csv: { label: 'Table (CSV)', read: (text, _, { mapping }) => readCsv(text, mapping) },
}

/** Those that a person can name for a file that is not told apart: texts, and none that only says what to do. */
export const namedFormats = importFormats.flatMap((id) =>
  !('readBytes' in formats[id]) && id !== 'ppk' ? [{ id, label: formats[id].label }] : [],
)
