import type { AppCalls } from '../../../src/shared/contract.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { ExportPreview } from '../../../src/shared/export.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'

type Names = Extract<keyof AppCalls, `exports.${string}`>
type Format = ExportPreview['formats'][number]

const loss = (reason: string, count: number) => ({
  reason,
  count,
  names: ['nf-batch-prod', 'billing', 'genomics-ci'].slice(0, count),
})
const of = (
  id: Format['id'],
  label: string,
  summary: string,
  plaintext: boolean,
  count: number,
  ...losses: Format['losses']
): Format => ({ id, label, summary, plaintext, merges: id.startsWith('aws'), count, losses })

/** The preview of a vault with 34 credentials, of which five are AWS keys. */
export function fakeExports(passphraseOf: () => string): Pick<Handlers<AppCalls>, Names> {
  const aside = [
    loss('The notes are not in it', 3),
    loss('The tags are not in it', 2),
    loss('Further fields are not in it', 1),
  ]
  return {
    'exports.preview': () => ({
      count: 34,
      losses: [
        loss('Without a secret that this vault does not hold', 2),
        loss('The history stays behind', 34),
      ],
      formats: [
        of(
          'archive',
          'Keystead archive',
          'Everything, encrypted with a passphrase of its own. Keystead reads it back whole.',
          false,
          34,
        ),
        of(
          'kdbx',
          'KeePass database (KDBX 4)',
          'Encrypted with a passphrase of its own, for KeePassXC and its relatives.',
          false,
          34,
        ),
        of(
          'bitwarden-protected',
          'Bitwarden (encrypted JSON)',
          'Encrypted with a password of its own, for Bitwarden and Vaultwarden.',
          false,
          34,
        ),
        of(
          'bitwarden',
          'Bitwarden (JSON)',
          'For Bitwarden, Vaultwarden and whatever reads their files.',
          true,
          34,
        ),
        of(
          'aws-credentials',
          'AWS credentials file',
          'Access keys as profiles for the AWS command line and SDKs.',
          true,
          5,
          loss('Of another kind, so left out', 29),
          ...aside,
        ),
        of(
          'aws-config',
          'AWS config file',
          'Roles, single sign-on and regions as profiles for the AWS command line and SDKs.',
          true,
          0,
          loss('Of another kind, so left out', 34),
        ),
        of(
          'env',
          'Variables (.env)',
          'Variables for programs, named as the tools of each kind expect them.',
          true,
          34,
          ...aside,
        ),
        of(
          'csv',
          'Table (CSV)',
          'One row for each credential, for spreadsheets and other programs.',
          true,
          34,
        ),
      ],
    }),
    'exports.make': () => ({ data: '', count: 0 }),
    'exports.write': ({ passphrase, format }) => {
      if (passphrase !== undefined && passphrase !== passphraseOf())
        throw new AppError('wrong-passphrase', {}, '')
      return {
        path: `/home/mira/Documents/${format === 'csv' ? 'Lab.csv' : 'Lab.keystead-archive'}`,
        count: 34,
      }
    },
  }
}
