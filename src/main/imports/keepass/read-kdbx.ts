import { Credentials, CryptoEngine, Kdbx, type KdbxEntry, type KdbxGroup, ProtectedValue } from 'kdbxweb'
import { AppError } from '../../../shared/errors.ts'
import { collect } from '../collect.ts'
import { importFailed, passwordNeeded, wrongPassword } from '../failed.ts'
import type { ImportResult } from '../imported.ts'
import { limits } from '../limits.ts'
import { timesLeftBehind } from '../login-item.ts'
import { text } from '../member.ts'
import type { Argon2, ImportOptions } from '../options.ts'
import { addEntry, type KeePassEntry } from './entry.ts'
import { checkHeader } from './kdbx-header.ts'

const format = 'kdbx'

/**
 * A KeePass database, KDBX 3.1 or 4, opened with a password, a key file, or both.
 *
 * Fails with `import-locked` where they do not open it. An empty password is one; a missing one is none.
 * Beside a key file, an empty one may be either.
 */
export async function readKdbx(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  checkHeader(bytes)
  if (options.password === undefined && options.keyFile === undefined) throw passwordNeeded(format)
  const database = await open(bytes, options).catch((error: unknown) => {
    // A form that leaves the password blank beside a key file may mean none.
    if (options.password !== '' || !options.keyFile) throw error
    const { password: _, ...alone } = options
    return open(bytes, alone)
  })
  if (options.signal?.aborted) throw new AppError('cancelled', {}, 'Stopped. Nothing was changed.')
  const into = collect(format)
  into.warn('', timesLeftBehind)
  const bin = database.meta.recycleBinEnabled ? database.meta.recycleBinUuid?.id : undefined
  for (const root of database.groups) {
    for (const { entry, groups, inRecycleBin } of entriesOf(root, bin)) {
      addEntry(plain(entry, groups, inRecycleBin), into)
    }
  }
  return into.result()
}

async function open(bytes: Uint8Array, { password, keyFile, argon2 }: ImportOptions): Promise<Kdbx> {
  lendArgon2(argon2)
  try {
    const secret = password === undefined ? null : ProtectedValue.fromString(password)
    const credentials = new Credentials(secret, keyFile ? bufferOf(keyFile) : null)
    await credentials.ready.catch(() => {
      throw importFailed(format, 'key file', 'it is damaged, or of a version that Keystead does not know')
    })
    return await Kdbx.load(bufferOf(bytes), credentials)
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    const code = text(thrown, 'code')
    if (code === 'InvalidKey') throw wrongPassword(format)
    if (code === 'Unsupported' || code === 'InvalidVersion') {
      throw importFailed(format, 'header', 'it is encrypted in a way that Keystead does not know')
    }
    if (thrown instanceof RangeError) throw importFailed(format, '', 'it is too large or nested too deep')
    throw importFailed(format, '', 'it is damaged')
  }
}

/** The library has one Argon2 for all databases; ours takes the same numbers under other names. */
export function lendArgon2(argon2: Argon2): void {
  CryptoEngine.setArgon2Impl(
    async (password, salt, memoryKiB, iterations, length, parallelism, type, version) => {
      const key = await argon2({
        variant: type === CryptoEngine.Argon2TypeArgon2id ? 'argon2id' : 'argon2d',
        version,
        password: new Uint8Array(password),
        salt: new Uint8Array(salt),
        cost: { memoryKiB, iterations, parallelism },
        length,
      })
      return bufferOf(key)
    },
  )
}

interface Found {
  readonly entry: KdbxEntry
  readonly groups: readonly string[]
  readonly inRecycleBin: boolean
}

/** All entries under a group, by a list of what is still to be visited: groups may be nested at will. */
function* entriesOf(root: KdbxGroup, bin: string | undefined): Generator<Found> {
  const open = [{ group: root, path: [] as readonly string[], binned: false }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { group, path, binned } = next
    const inRecycleBin = binned || (bin !== undefined && group.uuid?.id === bin)
    for (const entry of group.entries) yield { entry, groups: path, inRecycleBin }
    if (path.length >= limits.depth)
      throw importFailed(format, path[0] ?? '', 'its groups are nested too deep')
    for (const child of [...group.groups].reverse()) {
      open.push({ group: child, path: [...path, child.name ?? ''], binned: inRecycleBin })
    }
  }
}

function plain(entry: KdbxEntry, groups: readonly string[], inRecycleBin: boolean): KeePassEntry {
  const strings = [...entry.fields].map(([key, value]) => {
    const secret = typeof value !== 'string'
    return [key, { value: secret ? value.getText() : value, secret }] as const
  })
  const files = [...entry.binaries].map(([name, binary]) => {
    const value = binary instanceof ProtectedValue || binary instanceof ArrayBuffer ? binary : binary.value
    const bytes = value instanceof ProtectedValue ? value.getBinary() : new Uint8Array(value)
    return { name, bytes }
  })
  return {
    strings: new Map(strings),
    tags: entry.tags,
    groups,
    expires: entry.times.expires ? (entry.times.expiryTime?.toISOString() ?? null) : null,
    files,
    history: entry.history.length,
    inRecycleBin,
    autoType: Boolean(entry.overrideUrl || entry.autoType.defaultSequence) || entry.autoType.items.length > 0,
  }
}

/** A copy of its own: the library overwrites what it is given. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer
