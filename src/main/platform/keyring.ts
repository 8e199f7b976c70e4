import { safeStorage } from 'electron'
import type { Keyring } from '../ports.ts'
import { keyringName } from '../quick-unlock.ts'

/** The operating system's keyring through Electron. Ask after the app is ready. */
export const systemKeyring: Keyring = {
  name: () =>
    keyringName(process.platform, safeStorage.isEncryptionAvailable(), () =>
      safeStorage.getSelectedStorageBackend(),
    ),
  seal: (text) => safeStorage.encryptString(text),
  open: (sealed) => safeStorage.decryptString(sealed),
}
