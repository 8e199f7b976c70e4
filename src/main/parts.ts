import { deriveKey } from './crypto/argon2.ts'
import { driverVersion } from './vault/database.ts'

export interface PartCheck {
  readonly what: 'database' | 'passphrases'
  /** A version; null where the part does not work here. */
  readonly version: string | null
  /** The code of the error; never its words. */
  readonly code: string | null
}

const smallest = { memoryKiB: 8, iterations: 1, parallelism: 1 }

/** Do the native parts load and work on this computer? */
export async function checkParts(): Promise<PartCheck[]> {
  return [
    await check('database', async () => driverVersion()),
    await check('passphrases', async () => {
      await deriveKey('a check', Buffer.alloc(16), smallest)
      return 'Argon2id'
    }),
  ]
}

async function check(what: PartCheck['what'], deed: () => Promise<string>): Promise<PartCheck> {
  try {
    return { what, version: await deed(), code: null }
  } catch (error) {
    return { what, version: null, code: String((error as { code?: string }).code ?? 'unknown') }
  }
}
