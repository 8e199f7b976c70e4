import { Consts, Credentials, Int64, Kdbx, type KdbxGroup, ProtectedValue, VarDictionary } from 'kdbxweb'
import { foreignArgon2 } from '../crypto/kdf.ts'
import type { KdfCost } from '../crypto/kdf-policy.ts'
import type { ImportedCredential } from '../imports/imported.ts'
import { lendArgon2 } from '../imports/keepass/read-kdbx.ts'
import { markLabel } from '../imports/keystead-mark.ts'
import { markedItem } from './marked.ts'

/** Keys of an entry that KeePass and its relatives give a meaning to. */
const reserved = ['Title', 'UserName', 'Password', 'URL', 'Notes', 'otp', 'TOTP Seed', 'TOTP Settings']
const reservedTimes = ['Secret-Base32', 'Algorithm', 'Period', 'Length'].map((name) => `TimeOtp-${name}`)

/** A KDBX 4 database under Argon2id: a group for each organization, an entry for each credential. */
export async function writeKdbx(
  credentials: readonly ImportedCredential[],
  passphrase: string,
  cost: KdfCost,
): Promise<Uint8Array> {
  lendArgon2(foreignArgon2)
  const unlocking = new Credentials(ProtectedValue.fromString(passphrase))
  await unlocking.ready
  const database = Kdbx.create(unlocking, 'Keystead')
  database.setKdf(Consts.KdfId.Argon2id)
  const { UInt32, UInt64 } = VarDictionary.ValueType
  const kdf = database.header.kdfParameters
  kdf?.set('M', UInt64, Int64.from(cost.memoryKiB * 1024))
  kdf?.set('I', UInt64, Int64.from(cost.iterations))
  kdf?.set('P', UInt32, cost.parallelism)

  const root = database.getDefaultGroup()
  const groups = new Map<string, KdbxGroup>()
  for (const credential of credentials) {
    const { organization } = credential
    const group =
      organization === null ? root : (groups.get(organization) ?? database.createGroup(root, organization))
    if (organization !== null) groups.set(organization, group)
    const entry = database.createEntry(group)
    const item = markedItem(credential, {
      distinct: true,
      taken: [...reserved, ...reservedTimes, markLabel],
      keepTags: !plainTags(credential),
      takesTotp: (value) => value.startsWith('otpauth://'),
    })
    entry.fields.set('Title', credential.name)
    entry.fields.set('UserName', item.username)
    entry.fields.set('Password', ProtectedValue.fromString(item.password))
    entry.fields.set('URL', item.url)
    entry.fields.set('Notes', credential.notes)
    if (item.totp) entry.fields.set('otp', ProtectedValue.fromString(item.totp))
    for (const { label, value, hidden } of item.fields) {
      entry.fields.set(label, hidden ? ProtectedValue.fromString(value) : value)
    }
    entry.fields.set(markLabel, item.mark)
    entry.tags = plainTags(credential) ? [...credential.tags] : []
    if (credential.expiresAt) {
      entry.times.expires = true
      entry.times.expiryTime = new Date(credential.expiresAt)
    }
  }
  return new Uint8Array(await database.save())
}

/** KeePass separates tags by these. */
const plainTags = ({ tags }: ImportedCredential): boolean => tags.every((tag) => !/[,;:]/.test(tag))
