import { vaultKeys } from '../../src/main/crypto/keys.ts'
import { makeCopy } from '../../src/main/vault/backup/copy.ts'
import { newId } from '../../src/main/vault/backup/folders.ts'
import { openVault, setPassphrase } from '../../src/main/vault/open.ts'
import { openWithPassphrase } from '../../src/main/vault/slots.ts'

// A process that writes until it is killed: node doomed.ts <folder> <what> <credential> <passphrases, one a word>
const [folder = '', what = '', id = '', ...passphrases] = process.argv.slice(2)
const cost = { memoryKiB: 64, iterations: 1, parallelism: 1 }
const ceiling = { memoryKiB: 65_536, iterations: 9, parallelism: 4 }
const policy = { floor: cost, ceiling, start: cost, targetMs: null }
const say = (word: string) => process.stdout.write(`${word}\n`)

async function opened() {
  for (const typed of passphrases) {
    try {
      return await openVault(folder, 'doomed', 0, (header) => openWithPassphrase(header, typed, policy))
    } catch (error) {
      if ((error as { kind?: string }).kind !== 'wrong-passphrase') throw error
    }
  }
  throw new Error('no passphrase opens it')
}

let vault = await opened()
const keys = vaultKeys(vault.vaultKey, vault.vaultId)
const { signal } = new AbortController()
say('ready')
for (let round = 1; ; round++) {
  if (what === 'passphrase')
    await setPassphrase(vault, passphrases[round % passphrases.length] as string, cost)
  if (what === 'secret') vault.secrets.store(id, 'secretKey', `value ${round}`, round)
  if (what === 'audit') vault.audit.append({ what: 'reveal', surface: 'cli', detail: { round } }, round)
  if (what === 'backup') await makeCopy(vault, newId(folder, Date.now()), keys, signal)
  if (what === 'reopen') {
    vault.close()
    vault = await opened()
  }
  say(String(round))
}
