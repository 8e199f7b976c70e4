import path from 'node:path'
import type { AuditDetail, Surface } from '../../shared/audit.ts'
import type { Ports } from '../ports.ts'
import type { AuditNote } from '../vault/audit.ts'
import { takeRestoreNote } from '../vault/backup/restore.ts'
import type { OpenVault } from '../vault/vault.ts'
import { auditHeads } from './heads.ts'

/** How a vault was opened, and which guesses went wrong before. */
export interface WayIn {
  readonly by: 'created' | 'passphrase' | 'recovery-key' | 'quick-unlock'
  readonly failed: { failures: number; lastAt: number } | null
  /** A throw-away vault leaves no trace on this computer. */
  readonly demo: boolean
}

/** Why it is closed. */
export type WayOut = 'asked' | 'idle' | 'sleep' | 'screen-locked' | 'closed' | 'quit'

/** A note of which the trail knows the surface. */
export type Note = Omit<AuditNote, 'surface'> & { readonly surface?: Surface }

/**
 * Writes down what happens to the open vault, and remembers on this computer how far the log had come. `about` hears
 * of each credential that a new entry speaks of.
 */
export function auditTrail(ports: Ports, about: (credentialId: string) => void = () => {}) {
  const heads = auditHeads(path.join(path.dirname(ports.recentFile), 'audit-heads.json'))
  let quiet: OpenVault | null = null
  /** What was written without waiting: its head is remembered when it is durable, so that a power cut is no tampering. */
  let unremembered: (() => void) | null = null

  const remember = (vault: OpenVault): void => {
    unremembered = null
    if (vault !== quiet) heads.remember(vault.folder, vault.vaultId, vault.audit.head())
  }
  const append = (vault: OpenVault, note: Note) =>
    vault.audit.append({ surface: ports.surface ?? 'window', ...note }, ports.now())
  /** Throws where the disk does: what must not go unwritten then does not happen. */
  function write(vault: OpenVault, note: Note): void {
    append(vault, note)
    remember(vault)
    if (note.credentialId !== undefined) about(note.credentialId)
  }
  /** For what must happen even where it cannot be written down: the owner's way in and out. */
  function tryWrite(vault: OpenVault, note: Note): void {
    try {
      write(vault, note)
    } catch (error) {
      ports.report(error)
    }
  }

  /** The owner's way in and out: a command that only reads waits for the disk at its close alone. */
  function trySoon(vault: OpenVault, note: Note): void {
    try {
      vault.soon(() => append(vault, note))
      const { folder, vaultId } = vault
      const head = vault.audit.head()
      unremembered = vault === quiet ? null : () => heads.remember(folder, vaultId, head)
    } catch (error) {
      ports.report(error)
    }
  }

  return {
    write,
    tryWrite,
    /** The same log for what comes through another door; `detail` goes into every entry. */
    through(surface: Surface, detail: AuditDetail): { write: typeof write } {
      return {
        write: (vault, note) => write(vault, { surface, ...note, detail: { ...note.detail, ...detail } }),
      }
    },
    opened(vault: OpenVault, { by, failed, demo }: WayIn): void {
      quiet = demo ? vault : null
      const kept = demo ? null : heads.of(vault.folder, vault.vaultId)
      try {
        if (kept) vault.audit.seen(kept, ports.now())
      } catch (error) {
        ports.report(error)
      }
      const restored = takeRestoreNote(vault.folder)
      if (restored) tryWrite(vault, { what: 'restore', detail: { id: restored.from, at: restored.at } })
      if (failed) {
        const { failures: count, lastAt } = failed
        tryWrite(vault, { what: 'unlock-failed', detail: { count, lastAt } })
      }
      if (by === 'created') tryWrite(vault, { what: 'vault-created' })
      else trySoon(vault, { what: 'unlock', detail: { by } })
    },
    closing(vault: OpenVault, why: WayOut): void {
      trySoon(vault, {
        what: 'lock',
        detail: { why },
        ...(why !== 'asked' && why !== 'closed' && { surface: 'automatic' as const }),
      })
    },
    /** The vault was closed, so that all of its log is on the disk. */
    closed(): void {
      unremembered?.()
      unremembered = null
    },
  }
}

export type AuditTrail = ReturnType<typeof auditTrail>
