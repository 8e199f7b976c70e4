import type { KeyObject } from 'node:crypto'
import path from 'node:path'
import { AppError } from '../shared/errors.ts'
import type { VaultState } from '../shared/vault.ts'
import type { WayIn, WayOut } from './audit/trail.ts'
import { deriveKey } from './crypto/argon2.ts'
import { aimedAt, calibrate } from './crypto/kdf.ts'
import type { KdfCost, KdfPolicy } from './crypto/kdf-policy.ts'
import { readRecoveryKey } from './crypto/recovery-key.ts'
import type { Ports } from './ports.ts'
import { quickUnlock } from './quick-unlock.ts'
import { recentVaults, vaultName } from './recent.ts'
import { type CreatedVault, createVault } from './vault/create.ts'
import { guessTally } from './vault/guesses.ts'
import { type Header, strengthOf } from './vault/header.ts'
import { assertPassphrase, inspectVault, openVault, setPassphrase, setRecoveryKey } from './vault/open.ts'
import { openWithPassphrase, openWithRecoveryKey } from './vault/slots.ts'
import type { OpenVault } from './vault/vault.ts'

export interface SessionHooks {
  /** The vault is open. */
  opened(vault: OpenVault, way: WayIn): void
  /** The vault is about to close: stop everything that uses it. */
  closing(vault: OpenVault, why: WayOut): void
  /** It is closed, and what it wrote is on the disk. */
  closed(): void
  changed(state: VaultState): void
}

/** MiB. A command derives its key while it is still being read, and has shown its answer before the rest is compared. */
const comparedFirst = 8

// Made once: an error keeps the frames that it was made in, and those that wait for them may hold a passphrase.
const lockedMeanwhile = new AppError('cancelled', {}, 'The vault was locked meanwhile.')

/** No vault, a locked one, or an open one. What needs an open vault asks `vault()` each time it does. */
export function createSession(ports: Ports, policy: KdfPolicy, hooks: SessionHooks) {
  const recent = recentVaults(ports.recentFile)
  const guesses = guessTally(ports)
  const quick = quickUnlock(ports)
  let selected: { folder: string; demo: boolean } | null = null
  let open: OpenVault | null = null
  // Unlocking takes a second. A lock or another choice meanwhile wins: what opens late is closed again.
  let turn = 0
  let locking = new AbortController()

  const state = (): VaultState => {
    if (!selected) return { state: 'none', recent: recent.list(), defaultFolder: ports.defaultFolder }
    const { folder, demo } = selected
    return { state: open ? 'unlocked' : 'locked', path: folder, name: vaultName(folder), demo }
  }

  const select = (folder: string, demo: boolean) => {
    selected = { folder, demo }
    if (!demo) recent.remember(folder)
  }

  function lock(why: WayOut = 'asked'): void {
    turn++
    if (!open) return
    locking.abort(lockedMeanwhile)
    hooks.closing(open, why)
    const closing = open
    open = null
    try {
      closing.close()
      hooks.closed()
    } finally {
      hooks.changed(state())
    }
  }

  async function openWith(
    folder: string,
    way: WayIn,
    unlock: (header: Header) => KeyObject | Promise<KeyObject>,
  ) {
    const mine = ++turn
    const least = ports.surface === 'cli' ? comparedFirst : 0
    const vault = await openVault(folder, ports.program, ports.now(), unlock, least)
    if (mine !== turn) {
      vault.close()
      throw new AppError('cancelled', {}, 'The vault was locked meanwhile.')
    }
    open = vault
    locking = new AbortController()
    hooks.opened(vault, way)
    // What was put into the file by others must not be worked with: the next unlock tells, and knows a backup.
    vault.checked.catch((error) => {
      ports.report(error)
      if (open === vault) lock('closed')
    })
    return vault
  }

  /** One guess at a locked vault, by what was typed. Its failures before are told to whoever opens it. */
  const guess = (
    { folder, demo }: { folder: string; demo: boolean },
    by: WayIn['by'],
    unlock: (header: Header) => KeyObject | Promise<KeyObject>,
  ) => {
    const way = { by, failed: null as WayIn['failed'], demo }
    return openWith(folder, way, (header) => {
      // With the vault in hand: a process that is opening it counts its guess until it turns out right.
      way.failed = guesses.failed(folder)
      return guesses.guess(folder, async () => unlock(header))
    })
  }

  const locked = (): { folder: string; demo: boolean } => {
    if (!selected || open)
      throw new AppError('not-found', { what: 'locked vault', id: '' }, 'Choose a vault first.')
    return selected
  }

  const measure = async (candidate: KdfCost): Promise<number> => {
    const before = ports.monotonic()
    await deriveKey('calibration', Buffer.alloc(16), candidate)
    return ports.monotonic() - before
  }
  const cost = (within: KdfPolicy = policy): Promise<KdfCost> =>
    calibrate(within, ports.freeMemory(), measure)

  const opened = (): OpenVault => {
    if (!open) throw new AppError('vault-locked', {}, 'The vault is locked. Unlock it first.')
    return open
  }

  async function openNew(created: CreatedVault, demo: boolean): Promise<string> {
    await openWith(created.folder, { by: 'created', failed: null, demo }, () => created.vaultKey)
    select(created.folder, demo)
    hooks.changed(state())
    return created.recoveryKey
  }

  return {
    state,
    lock,
    /** Throws `vault-locked`. */
    vault: opened,
    isOpen: () => open !== null,
    /** Aborts when the open vault is locked. */
    lockSignal: (): AbortSignal => locking.signal,
    async create(parent: string, name: string, passphrase: string): Promise<string> {
      lock('closed')
      return openNew(await createVault(parent, name, passphrase, await cost(), ports.now()), false)
    },
    /** One that is thrown away. Returns the way to give it a passphrase, without which nobody opens it again. */
    async createForDemo(parent: string, name: string): Promise<(passphrase: string) => Promise<void>> {
      lock('closed')
      await openNew(await createVault(parent, name, null, policy.floor, ports.now()), true)
      const vault = opened()
      return (passphrase) => setPassphrase(vault, passphrase, policy.floor)
    },
    /** Selects a vault that exists and that this build can read; it stays locked. */
    choose(folder: string): void {
      const resolved = path.resolve(folder)
      inspectVault(resolved)
      lock('closed')
      select(resolved, false)
      hooks.changed(state())
    },
    /** Selects the vault that was opened last; none where it is gone or cannot be read: opening it tells why. */
    chooseLast(): void {
      const [last] = recent.list()
      try {
        if (last) this.choose(last.path)
      } catch {
        this.forget()
      }
    },
    forget(): void {
      lock('closed')
      selected = null
      hooks.changed(state())
    },
    async unlock(passphrase: string): Promise<void> {
      await guess(locked(), 'passphrase', (header) => openWithPassphrase(header, passphrase, policy))
      hooks.changed(state())
    },
    async recover(typedKey: string, passphrase: string): Promise<void> {
      const selection = locked()
      const secret = readRecoveryKey(typedKey)
      const chosen = await cost()
      const vault = await guess(selection, 'recovery-key', (header) => openWithRecoveryKey(header, secret))
      secret.fill(0)
      await setPassphrase(vault, passphrase, chosen)
      quick.disable(vault.vaultId)
      hooks.changed(state())
    },
    async changePassphrase(current: string, next: string): Promise<void> {
      const vault = this.vault()
      await guesses.guess(vault.folder, () => assertPassphrase(vault.folder, current, policy))
      await setPassphrase(vault, next, await cost())
      // Who changes the passphrase may have lost the computer's other way in to someone.
      quick.disable(vault.vaultId)
    },
    quickUnlockState(): { keyring: string | null; on: boolean } {
      if (!selected || selected.demo) return { keyring: null, on: false }
      const keyring = quick.name()
      try {
        return { keyring, on: keyring !== null && quick.isOn(inspectVault(selected.folder).vaultId) }
      } catch {
        // A header that cannot be read is told when it is opened.
        return { keyring, on: false }
      }
    },
    async unlockQuickly(): Promise<void> {
      const { folder, demo } = locked()
      const failed = guesses.failed(folder)
      await openWith(folder, { by: 'quick-unlock', failed, demo }, quick.open)
      guesses.opened(folder)
      hooks.changed(state())
    },
    async enableQuickUnlock(passphrase: string): Promise<void> {
      const vault = this.vault()
      await guesses.guess(vault.folder, () => assertPassphrase(vault.folder, passphrase, policy))
      quick.enable(this.vault())
    },
    disableQuickUnlock(): void {
      quick.disable(this.vault().vaultId)
    },
    /** Throws what reading and trying it throws; returns if it opens this vault. Costs a wrong guess like unlocking. */
    async checkRecoveryKey(typedKey: string): Promise<void> {
      const { folder } = this.vault()
      const secret = readRecoveryKey(typedKey)
      try {
        await guesses.guess(folder, async () => openWithRecoveryKey(inspectVault(folder), secret))
      } finally {
        secret.fill(0)
      }
    },
    /** Offers a vault in the choice of vaults, without choosing it. */
    offer: (folder: string): void => recent.remember(folder),
    /** Throws `wrong-passphrase` unless this is the passphrase of the open vault. */
    assertPassphrase(passphrase: string): Promise<void> {
      const { folder } = this.vault()
      return guesses.guess(folder, () => assertPassphrase(folder, passphrase, policy))
    },
    /** What a new passphrase is to cost on this machine. */
    cost: () => cost(),
    /** What a guess at the open vault costs. */
    strength: (): KdfCost => strengthOf(inspectVault(opened().folder)),
    /**
     * Measures anew, for a guess of about `targetMs`, and wraps the vault's key at that cost under the same
     * passphrase. Throws `wrong-passphrase`; the header is replaced whole or not at all.
     */
    async strengthen(passphrase: string, targetMs: number): Promise<KdfCost & { tookMs: number }> {
      const vault = this.vault()
      await guesses.guess(vault.folder, () => assertPassphrase(vault.folder, passphrase, policy))
      const chosen = await cost(policy.targetMs === null ? policy : aimedAt(policy, targetMs))
      const tookMs = await measure(chosen)
      // Measuring takes seconds. Locked meanwhile, there is nothing to wrap.
      if (this.vault() !== vault) throw lockedMeanwhile
      await setPassphrase(vault, passphrase, chosen)
      return { ...chosen, tookMs }
    },
    async renewRecoveryKey(passphrase: string): Promise<string> {
      const { folder } = this.vault()
      await guesses.guess(folder, () => assertPassphrase(folder, passphrase, policy))
      return setRecoveryKey(this.vault())
    },
  }
}
export type Session = ReturnType<typeof createSession>
