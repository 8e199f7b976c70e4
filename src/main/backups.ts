import fs from 'node:fs'
import path from 'node:path'
import type { Backup } from '../shared/backup.ts'
import type { Emit } from '../shared/contract.ts'
import { AppError, toWire, type WireError } from '../shared/errors.ts'
import type { AuditTrail } from './audit/trail.ts'
import { vaultKeys } from './crypto/keys.ts'
import type { Ports } from './ports.ts'
import { vaultName } from './recent.ts'
import { makeCopy } from './vault/backup/copy.ts'
import { backupFolder, kept, listBackups, newId, sweep } from './vault/backup/folders.ts'
import { type RestoredParts, restoreBackup } from './vault/backup/restore.ts'
import type { OpenVault } from './vault/vault.ts'

/** Opening and the first list come first. */
const settleMs = 5_000
const lookMs = 60 * 60_000
/** Less than a day, so that who comes an hour earlier each morning still has one for each. */
const everyMs = 20 * lookMs

/** Makes, keeps and restores the backups of the open vault. */
export function createBackups(ports: Ports, trail: AuditTrail, emit: Emit) {
  let running: AbortController | null = null
  let failure: WireError | null = null
  const timers: (() => void)[] = []

  const limits = (vault: OpenVault) => {
    const { backupDaily: daily, backupWeekly: weekly } = vault.settings.get()
    return { daily, weekly }
  }
  /** Only after a newer one was verified, and never the last. */
  function drop(vault: OpenVault): void {
    const all = listBackups(vault.folder)
    const keep = new Set(kept(all, limits(vault)).map(({ id }) => id))
    for (const { id } of all) {
      if (!keep.has(id)) fs.rmSync(backupFolder(vault.folder, id), { recursive: true, force: true })
    }
  }

  async function make(vault: OpenVault, by: 'asked' | 'automatic'): Promise<Backup> {
    if (running)
      throw new AppError('cancelled', {}, 'A backup is being made already. Wait for it, then try again.')
    const id = newId(vault.folder, ports.now())
    const mine = new AbortController()
    running = mine
    emit('backups.changed', {})
    try {
      await makeCopy(vault, id, vaultKeys(vault.vaultKey, vault.vaultId), mine.signal)
      failure = null
      if (running === mine) {
        if (by === 'automatic') drop(vault)
        trail.tryWrite(vault, {
          what: 'backup',
          detail: { id },
          ...(by === 'automatic' && { surface: 'automatic' as const }),
        })
      }
      const made = listBackups(vault.folder).find((one) => one.id === id)
      if (!made) throw new AppError('cancelled', {}, 'The backup was stopped. Nothing was changed.')
      return made
    } catch (error) {
      if (!(error instanceof AppError && error.is('cancelled'))) failure = toWire(error, ports.report)
      throw error
    } finally {
      if (running === mine) running = null
      emit('backups.changed', {})
    }
  }

  function look(vault: OpenVault): void {
    const { daily, weekly } = limits(vault)
    const newest = listBackups(vault.folder)[0]
    // A backup from the future was made under another clock: it says nothing about today.
    const age =
      newest && newest.madeAt <= ports.now() ? ports.now() - newest.madeAt : Number.POSITIVE_INFINITY
    if (running || daily + weekly === 0 || age < everyMs) return
    make(vault, 'automatic').catch(() => {
      // Told by `state`; the next look tries again.
    })
  }

  function stop(): void {
    for (const end of timers.splice(0)) end()
    running?.abort()
    running = null
  }

  return {
    make,
    stop,
    start(vault: OpenVault, demo: boolean): void {
      stop()
      failure = null
      if (demo) return
      const first = ports.every(settleMs, () => {
        first()
        sweep(vault.folder)
        look(vault)
      })
      timers.push(
        first,
        ports.every(lookMs, () => look(vault)),
      )
    },
    state: (folder: string) => ({ backups: listBackups(folder), running: running !== null, failure }),
    /** Copies a backup to a new vault beside nothing else in `parent`. Returns its folder. */
    async restore(folder: string, id: string, parts: RestoredParts, parent: string): Promise<string> {
      const now = ports.now()
      const base = `${vaultName(folder)} restored ${new Date(now).toISOString().slice(0, 10)}`
      for (let count = 1; ; count++) {
        const target = path.join(parent, `${base}${count === 1 ? '' : ` ${count}`}.keystead`)
        if (fs.existsSync(target)) continue
        await restoreBackup(folder, { id, parts, now }, target)
        return target
      }
    },
  }
}

export type Backups = ReturnType<typeof createBackups>
