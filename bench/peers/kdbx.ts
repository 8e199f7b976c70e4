import fs from 'node:fs'
import { Consts, Credentials, Int64, Kdbx, type KdbxGroup, ProtectedValue, VarDictionary } from 'kdbxweb'
import { foreignArgon2 } from '../../src/main/crypto/kdf.ts'
import { lendArgon2 } from '../../src/main/imports/keepass/read-kdbx.ts'
import { kept } from '../cache.ts'
import { copyOfVault, cost, keyed, passphrase } from '../data.ts'
import { type Entry, entriesOf } from './entries.ts'

const credentials = async () => {
  lendArgon2(foreignArgon2)
  const made = new Credentials(ProtectedValue.fromString(passphrase))
  await made.ready
  return made
}

/** A KDBX 4 database under Argon2id at the cost of our vault. */
async function written(entries: readonly Entry[]): Promise<Uint8Array> {
  const database = Kdbx.create(await credentials(), 'Bench')
  database.setKdf(Consts.KdfId.Argon2id)
  const { UInt32, UInt64 } = VarDictionary.ValueType
  const kdf = database.header.kdfParameters
  kdf?.set('M', UInt64, Int64.from(cost.memoryKiB * 1024))
  kdf?.set('I', UInt64, Int64.from(cost.iterations))
  kdf?.set('P', UInt32, cost.parallelism)
  const root = database.getDefaultGroup()
  const groups = new Map<string, KdbxGroup>()
  for (const { group: name, title, username, password, notes } of entries) {
    const group = groups.get(name) ?? database.createGroup(root, name)
    groups.set(name, group)
    const entry = database.createEntry(group)
    entry.fields.set('Title', title)
    entry.fields.set('UserName', username)
    entry.fields.set('Password', ProtectedValue.fromString(password))
    entry.fields.set('Notes', notes)
  }
  return new Uint8Array(await database.save())
}

/** The same credentials as `copyOfVault` has, for KeePassXC and kdbxweb. */
export const kdbxOf = (rows: number): Promise<string> =>
  kept(`peer-${rows}.kdbx`, async (target) => {
    fs.writeFileSync(target, await written(entriesOf(await keyed(await copyOfVault(rows)))))
  })

export async function readKdbx(file: string): Promise<Kdbx> {
  const bytes = fs.readFileSync(file)
  return Kdbx.load(new Uint8Array(bytes).buffer, await credentials())
}

export async function saveKdbx(file: string, database: Kdbx): Promise<void> {
  fs.writeFileSync(`${file}.new`, new Uint8Array(await database.save()))
  fs.renameSync(`${file}.new`, file)
}
