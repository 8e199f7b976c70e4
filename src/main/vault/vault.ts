import type { KeyObject } from 'node:crypto'
import { lazyFields } from '../../shared/on-first-use.ts'
import { createSealer } from '../crypto/seal.ts'
import { type AttachmentRepository, attachmentRepository } from './attachments.ts'
import { type AttentionRepository, attentionRepository } from './attention/attention.ts'
import { type AuditLog, auditLog } from './audit.ts'
import { snapshots } from './backup/snapshot.ts'
import { checkVault } from './check.ts'
import { type ConflictRepository, conflictRepository } from './conflicts.ts'
import { type ConnectionRepository, connectionRepository } from './connections.ts'
import { type CredentialRepository, credentialRepository } from './credentials.ts'
import { closeDatabase, type Db } from './database.ts'
import { type EditedRows, editedRows } from './edited-row.ts'
import { type EditRepository, editRepository } from './edits.ts'
import { type GoneRepository, goneRepository } from './gone.ts'
import { type GraphRepository, graphRepository } from './graph.ts'
import { type HistoryRepository, historyRepository } from './history.ts'
import { type ImportRepository, importRepository } from './imported.ts'
import { intoFile } from './into-file.ts'
import { type ListingRepository, listingRepository } from './listing/listing.ts'
import { type TidyRepository, tidyRepository } from './listing/tidy.ts'
import { type SearchValuesRepository, searchValues } from './listing/values.ts'
import { type MemoRepository, memoRepository } from './memos.ts'
import { type MoveRepository, moveRepository } from './moves.ts'
import { type OutboxRepository, outboxRepository } from './outbox.ts'
import { type PlaceRepository, placeRepository } from './places.ts'
import { databaseFile, headerFile } from './places-on-disk.ts'
import { type ProgramRepository, programRepository } from './programs.ts'
import { type PulledRepository, pulledRepository } from './pulled.ts'
import { type PushRepository, pushRepository } from './pushes.ts'
import { type RotationRepository, rotationRepository } from './rotations.ts'
import { type SealWatch, sealWatch } from './seal-watch.ts'
import { type SearchRepository, searchRepository } from './searches.ts'
import { type SecretRepository, secretRepository } from './secrets.ts'
import { type SettingsRepository, settingsRepository } from './settings.ts'
import { type SyncLogRepository, syncLogRepository } from './sync-log.ts'
import { type TieRepository, tieRepository } from './ties.ts'
import { unsynced } from './unwaited.ts'
import { type WhereIsRepository, whereIsRepository } from './where-is.ts'

export { databaseFile, headerFile }

/** What a vault holds, by subject. Each is made when it is first asked for. */
interface Repositories {
  readonly connections: ConnectionRepository
  readonly places: PlaceRepository
  readonly credentials: CredentialRepository
  readonly listing: ListingRepository
  readonly searches: SearchRepository
  readonly attention: AttentionRepository
  readonly tidy: TidyRepository
  readonly whereIs: WhereIsRepository
  readonly graph: GraphRepository
  readonly searchValues: SearchValuesRepository
  readonly secrets: SecretRepository
  readonly history: HistoryRepository
  readonly attachments: AttachmentRepository
  readonly edits: EditRepository
  readonly moves: MoveRepository
  readonly imported: ImportRepository
  readonly conflicts: ConflictRepository
  readonly rows: EditedRows
  readonly outbox: OutboxRepository
  readonly pulled: PulledRepository
  readonly gone: GoneRepository
  readonly pushes: PushRepository
  readonly ties: TieRepository
  readonly syncLog: SyncLogRepository
  readonly settings: SettingsRepository
  readonly programs: ProgramRepository
  readonly rotations: RotationRepository
  readonly audit: AuditLog
  readonly memos: MemoRepository
}

/** Holding one is the proof that the vault is unlocked. After `close` every use of it throws. */
export interface OpenVault extends Repositories {
  readonly folder: string
  readonly vaultId: string
  /** Unwrapped; kept to wrap it anew when a passphrase changes. */
  readonly vaultKey: KeyObject
  /** What is wrong with the file, as sentences; none where it is sound. Reads all of it. */
  check(): string[]
  /** Rejects with `database-damaged` where the file is not the one that was closed. Looked at behind the work on it. */
  readonly checked: Promise<void>
  /** Copies the encrypted database as it is now to a new file, while it is used. Throws `cancelled` if it closes. */
  copyTo(target: string, signal: AbortSignal): Promise<void>
  /** Does several things in one transaction: all of them or none. */
  readonly together: <T>(deed: () => T) => T
  /** For a vault that does not outlive this run: what is written waits for the disk no longer. */
  notKept(): void
  /** What `deed` writes is not waited for: the next write makes it durable, or the close. */
  soon(deed: () => void): void
  /** Empties the write-ahead log, closes the database and gives up the lock. */
  close(): void
}

export function vaultOver(
  db: Db,
  given: Pick<OpenVault, 'folder' | 'vaultId' | 'vaultKey'>,
  keys: { sealing: KeyObject; fingerprints: KeyObject; audit: KeyObject; seal: KeyObject },
  release: () => void,
  watch: SealWatch = sealWatch(databaseFile(given.folder), db, null),
): OpenVault {
  const sealer = createSealer(keys, given.vaultId)
  const { copyTo, release: releaseFile } = snapshots(db, databaseFile(given.folder))
  const listing = listingRepository(db)
  // Notes from the beginning how much is written.
  const tidy = tidyRepository(db)
  const made: Repositories = lazyFields({
    connections: () => connectionRepository(db, sealer),
    places: () => placeRepository(db),
    credentials: () => credentialRepository(db),
    listing: () => listing,
    searches: () => searchRepository(db),
    attention: () => attentionRepository(db, listing.known),
    tidy: () => tidy,
    whereIs: () => whereIsRepository(db, sealer, made.connections),
    graph: () => graphRepository(db),
    searchValues: () => searchValues(db, listing.known),
    secrets: () => secretRepository(db, sealer),
    history: () => historyRepository(db),
    attachments: () => attachmentRepository(db, sealer),
    edits: () => editRepository(db, made),
    moves: () => moveRepository(db, made.rows),
    imported: () => importRepository(db, sealer, made, straight),
    conflicts: () => conflictRepository(db, made),
    rows: () => editedRows(db, made.outbox),
    outbox: () => outboxRepository(db),
    pulled: () => pulledRepository(db, made.history),
    gone: () => goneRepository(db),
    pushes: () => pushRepository(db, made),
    ties: () => tieRepository(db),
    syncLog: () => syncLogRepository(db),
    settings: () => settingsRepository(db),
    programs: () => programRepository(db),
    rotations: () => rotationRepository(db),
    audit: () => auditLog(db, keys.audit, given.vaultId),
    memos: () => memoRepository(db),
  })
  async function straight(): Promise<() => void> {
    // Until it was compared, the file stands still.
    await watch.checked
    watch.moved()
    return intoFile(db)
  }
  return Object.assign(made, {
    ...given,
    checked: watch.checked,
    async copyTo(target: string, signal: AbortSignal) {
      // A copy empties the log into the file, which stands still until it was compared.
      await watch.checked
      watch.moved()
      await copyTo(target, signal)
    },
    check: () => checkVault(db),
    together: <T>(deed: () => T) => db.transaction(deed)(),
    notKept: () => void db.pragma('synchronous = OFF'),
    soon: (deed: () => void) => unsynced(db, deed),
    close() {
      try {
        tidy.packed()
        watch.closing()
        closeDatabase(db)
        releaseFile()
        trySealing(watch, keys.seal)
      } finally {
        release()
      }
    },
  })
}

/** Closing must go on where the disk is full: an unsealed vault opens, and is sealed the next time. */
function trySealing(watch: SealWatch, key: KeyObject): void {
  try {
    watch.seal(key)
  } catch {}
}
