import { z } from 'zod'

/** Long enough for any sentence, short enough that no one can make the KDF chew on megabytes. */
export const passphrase = z.string().min(1).max(1024)
/** Asked of a new passphrase only: an old one that opens a vault is never too short. */
export const newPassphrase = z.string().min(8, 'Use at least 8 characters').max(1024)
export const vaultName = z
  .string()
  .trim()
  .min(1, 'Give the vault a name')
  .max(80, 'Use at most 80 characters')
  .regex(/^[^/\\:*?"<>|\p{Cc}]+$/u, 'Leave out / \\ : * ? " < > | and control characters')
  .refine((name) => !name.startsWith('.'), 'Start with something other than a dot')

const selected = { path: z.string(), name: z.string(), demo: z.boolean() }

export const vaultState = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('none'),
    /** Vaults opened before on this computer, newest first. */
    recent: z.array(z.object({ path: z.string(), name: z.string() })),
    defaultFolder: z.string(),
  }),
  z.object({ state: z.literal('locked'), ...selected }),
  z.object({ state: z.literal('unlocked'), ...selected }),
])
export type VaultState = z.output<typeof vaultState>

/** Kept inside the vault. Times in the unit their name says. */
export const settings = z.object({
  autoLockMinutes: z.int().min(1).max(240),
  clipboardSeconds: z.int().min(5).max(300),
  revealSeconds: z.int().min(5).max(300),
  lockOnSleep: z.boolean(),
  lockOnScreenLock: z.boolean(),
  /** A program that signs with an SSH key asks each time. */
  confirmSignatures: z.boolean(),
  /** How often connections sync by themselves; 0: only when asked. */
  syncMinutes: z.int().min(0).max(1440),
  /** After so many days the trash forgets; 0: never. */
  trashDays: z.int().min(0).max(3650),
  /** «http://proxy.example:3128» for all requests to remotes; empty: the system's. */
  proxy: z
    .string()
    .trim()
    .max(500)
    .regex(
      /^$|^(https?|socks[45]?):\/\/[^\s/@;,=]+:\d{1,5}$/,
      'Enter a proxy as http://host:port, without a name or password',
    ),
  /** Authorities that requests trust besides the system's, as PEM. */
  certificates: z
    .string()
    .max(500_000)
    .refine(
      (text) => text.trim() === '' || /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.test(text),
      'Enter certificates in PEM form, from BEGIN CERTIFICATE to END CERTIFICATE',
    ),

  /** Backups kept: the newest of so many days and weeks. None of either: no automatic backups. */
  backupDaily: z.int().min(0).max(60),
  backupWeekly: z.int().min(0).max(104),
  /** Ask once a month whether the recovery key is still at hand. */
  recoveryReminder: z.boolean(),
  /** Attention: not used for so many days; 0: that is never a finding. */
  unusedDays: z.int().min(0).max(3650),
  /** Attention: what expires or is to be rotated is told so many days before. */
  leadDays: z.int().min(0).max(365),
  /** Days between rotations by kind, as «provider/kind»; a credential's own days go before. */
  rotationDays: z.record(z.string().max(200), z.int().min(1).max(3650)),
  /** Tell on the desktop what becomes due or breaks; `named`: with the name of the credential. */
  notify: z.enum(['off', 'nameless', 'named']),
  /** How the window looks. `contrast`: light or dark as the system has it, at full strength. */
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
})
export type Settings = z.output<typeof settings>

export const defaultSettings: Settings = {
  autoLockMinutes: 10,
  clipboardSeconds: 30,
  revealSeconds: 30,
  lockOnSleep: true,
  lockOnScreenLock: true,
  confirmSignatures: false,
  syncMinutes: 15,
  trashDays: 30,
  proxy: '',
  certificates: '',
  backupDaily: 7,
  backupWeekly: 4,
  recoveryReminder: true,
  unusedDays: 90,
  leadDays: 14,
  rotationDays: {},
  notify: 'nameless',
  theme: 'system',
}

export const appInfo = z.object({
  version: z.string(),
  electron: z.string(),
  platform: z.string(),
  /** An old Electron used only where the current one cannot be had: not for real secrets. */
  evaluation: z.boolean(),
  packaged: z.boolean(),
})
export type AppInfo = z.output<typeof appInfo>

/** A package that the app is made of. `text` is empty where it brings none of its own. */
export const licence = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  text: z.string(),
})
export type Licence = z.output<typeof licence>
