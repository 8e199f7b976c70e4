import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { AppError } from '../shared/errors.ts'
import { newKey } from './crypto/keys.ts'
import type { Keyring, Ports } from './ports.ts'
import { writeFileAtomically } from './vault/files.ts'
import type { Header } from './vault/header.ts'
import { openWithDeviceKey, wrapForDevice } from './vault/slots.ts'
import type { OpenVault } from './vault/vault.ts'

/** Keyrings that keep a secret from other people, by Chromium's names. `basic_text` is a password in the source. */
const realBackends: Readonly<Record<string, string>> = {
  gnome_libsecret: 'GNOME Keyring',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
}

/** What people call the keyring, or null where there is none to rely on. `backend` is asked for on Linux only. */
export function keyringName(platform: string, available: boolean, backend: () => string): string | null {
  if (!available) return null
  if (platform === 'darwin') return 'Keychain'
  if (platform === 'win32') return 'Windows'
  const found = backend()
  return Object.hasOwn(realBackends, found) ? (realBackends[found] ?? null) : null
}

const slot = z.object({ vaultId: z.uuid(), sealed: z.base64(), wrapped: z.base64() })

const lost = () =>
  new AppError(
    'keyring-lost',
    {},
    'The keyring of this computer does not open this vault any more. Type the passphrase; then quick unlock can be turned on again.',
  )

/**
 * Opens vaults with the keyring of the operating system, where a person turned that on.
 *
 * The keyring guards a random key of this computer; that key wraps the vault key, in a file outside the vault. The
 * passphrase is nowhere in it, the vault's own folder does not change, and without the file the passphrase opens as ever.
 */
export function quickUnlock({ keyring, recentFile }: Pick<Ports, 'keyring' | 'recentFile'>) {
  const fileOf = (vaultId: string) => path.join(path.dirname(recentFile), 'quick-unlock', `${vaultId}.json`)
  const remove = (vaultId: string): void => fs.rmSync(fileOf(vaultId), { force: true })
  const present = (): Keyring => {
    if (keyring?.name()) return keyring
    throw new AppError(
      'not-found',
      { what: 'keyring', id: '' },
      'This computer has no keyring that Keystead would rely on. Use the passphrase.',
    )
  }

  return {
    name: (): string | null => keyring?.name() ?? null,
    isOn: (vaultId: string): boolean => fs.existsSync(fileOf(vaultId)),
    /** Throws `not-found` where no real keyring is. The caller has asked for the passphrase. */
    enable({ vaultId, vaultKey }: OpenVault): void {
      const guard = present()
      const device = newKey()
      const raw = device.export()
      const sealed = guard.seal(raw.toString('base64')).toString('base64')
      raw.fill(0)
      const file = fileOf(vaultId)
      fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
      const wrapped = wrapForDevice(vaultId, vaultKey, device)
      writeFileAtomically(file, `${JSON.stringify({ vaultId, sealed, wrapped })}\n`)
    },
    disable: remove,
    /** The vault key. Throws `keyring-lost`, and turns itself off, if keyring and file do not fit any more. */
    open(header: Header) {
      const guard = present()
      try {
        const found = slot.parse(JSON.parse(fs.readFileSync(fileOf(header.vaultId), 'utf8')))
        const raw = Buffer.from(guard.open(Buffer.from(found.sealed, 'base64')), 'base64')
        const key = openWithDeviceKey(header.vaultId, raw, found.wrapped)
        raw.fill(0)
        if (key) return key
      } catch {
        // Whatever the keyring says: another user's, wiped, refused. The words of an operating system stay here.
      }
      remove(header.vaultId)
      throw lost()
    },
  }
}

export type QuickUnlock = ReturnType<typeof quickUnlock>
