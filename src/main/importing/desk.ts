import { randomUUID } from 'node:crypto'
import { AppError, invalidInputAt } from '../../shared/errors.ts'
import type {
  CsvMapping,
  DoneImport,
  ImportLine,
  ImportOutcome,
  ImportPreview,
  ImportSource,
  ImportState,
  ImportTarget,
} from '../../shared/import.ts'
import { importBytes } from '../../shared/import.ts'
import type { ImportFormat } from '../../shared/import-format.ts'
import { foreignArgon2 } from '../crypto/kdf.ts'
import { type SealThread, sealThread } from '../crypto/seal-batches.ts'
import { sizeOf } from '../imports/import-file.ts'
import { inTurns } from '../vault/listing/segment.ts'
import type { OpenVault } from '../vault/vault.ts'
import type { GivenFile } from './files.ts'
import { type Planned, planned } from './planned.ts'
import { type Read, readTogether } from './read.ts'
import { sourceOf } from './source.ts'
import { type Done, type Writing, writePlanned } from './write.ts'

/** What a person gives to have files read. */
export interface Reading {
  readonly password?: string | undefined
  readonly keyFile?: Uint8Array | undefined
  readonly mapping?: CsvMapping | undefined
  readonly target: ImportTarget
}

interface Open {
  files: readonly GivenFile[]
  sources: readonly ImportSource[]
  /** What the files hold and what it comes to; until it is written. */
  read: { readonly held: Read; readonly target: ImportTarget; readonly plan: Planned } | null
  /** What was written, for undo; `organizations` it made. */
  written: (Done & { readonly at: number; readonly whole: boolean }) | null
  stop: AbortController
  /** Started before it is known what is to be written, so that it is there for thousands. */
  seals: SealThread | null
}

/** So many are written in one transaction where a window has to answer in between; where nobody waits, all of them. */
const sliceSizes = { shared: 100, alone: Number.POSITIVE_INFINITY }

/** Fewer are written before a worker has started. */
const many = 2000

/**
 * Imports that are open: files, what they hold, and what was written, until lock. `alone`: nobody else waits for this
 * process. `sealWorker` tells the file of what seals thousands of secrets beside it.
 *
 * Files are read and never written. Nothing reaches the vault before `apply`.
 */
export function importDesk({
  now,
  vault,
  alone = false,
  sealWorker,
}: {
  now: () => number
  vault: () => OpenVault
  alone?: boolean | undefined
  sealWorker?: (() => string | undefined) | undefined
}) {
  const open = new Map<string, Open>()
  const sliceSize = alone ? sliceSizes.alone : sliceSizes.shared

  const get = (id: string): Open => {
    const found = open.get(id)
    if (found) return found
    throw new AppError('not-found', { what: 'import', id }, 'This import is over. Open the file again.')
  }
  const forget = (one: Open): void => {
    one.read?.held.credentials.clear()
    one.read = null
    one.seals?.close()
    one.seals = null
  }
  const startSealing = (): SealThread | null => {
    const worker = sealWorker?.()
    return worker === undefined ? null : sealThread(worker)
  }
  const planOf = (held: Read, target: ImportTarget, { signal }: AbortController): Promise<Planned> =>
    inTurns(planned(held, target, vault()), () => {
      if (signal.aborted) throw stopped()
    })

  /** All that the files hold is in the vault. */
  const isWhole = ({ written, stop }: Open): boolean => written?.whole === true && !stop.signal.aborted

  return {
    /** Throws `import-failed` where one of the files is nothing to import. */
    add(files: readonly GivenFile[]): { id: string; sources: readonly ImportSource[] } {
      const total = files.reduce((sum, file) => sum + sizeOf(file), 0)
      if (total > importBytes) throw invalidInputAt('files', 'Together these files are too large')
      const sources = files.map(sourceOf)
      const id = randomUUID()
      const stop = new AbortController()
      open.set(id, { files, sources, read: null, written: null, stop, seals: null })
      return { id, sources }
    },
    /** Says what a file is that was not told apart. Throws `import-failed` where it cannot be that. */
    choose(id: string, at: number, format: ImportFormat): readonly ImportSource[] {
      const one = get(id)
      if (one.files[at] === undefined) throw invalidInputAt('at', 'There is no such file in this import')
      one.files = one.files.map((file, index) => (index === at ? { ...file, format } : file))
      one.sources = one.files.map(sourceOf)
      forget(one)
      return one.sources
    },
    /** Reads the files and says what `apply` would do. Throws `import-failed`, `import-locked` and `cancelled`. */
    async preview(id: string, { target, ...given }: Reading): Promise<ImportPreview> {
      const one = get(id)
      const headers = new Set(one.sources.flatMap(({ csv }) => (csv ? [csv.headers.join('\n')] : [])))
      if (given.mapping !== undefined && headers.size > 1)
        throw invalidInputAt('mapping', 'These tables have different columns. Import them one by one')
      forget(one)
      one.stop = new AbortController()
      const { stop } = one
      const { signal } = stop
      const held = await readTogether(one.files, one.sources, {
        signal,
        argon2: foreignArgon2,
        ...(given.password !== undefined && { password: given.password }),
        ...(given.keyFile !== undefined && { keyFile: given.keyFile }),
        ...(given.mapping !== undefined && { mapping: given.mapping }),
      })
      try {
        if (signal.aborted) throw stopped()
        forget(one)
        if (alone && held.credentials.count() >= many) one.seals = startSealing()
        const plan = await planOf(held, target, stop)
        one.read = { held, target, plan }
        return plan.preview
      } catch (error) {
        held.credentials.clear()
        forget(one)
        throw error
      }
    },
    /** Lines of the last preview. */
    lines(
      id: string,
      filter: { state?: ImportState | undefined; query: string; offset: number; limit: number },
    ) {
      const plan = get(id).read?.plan
      const { state, offset, limit } = filter
      const words = filter.query.trim().toLowerCase()
      if (!plan) return { lines: [], total: 0 }
      if (state === undefined && words === '') {
        const until = Math.min(offset + limit, plan.total)
        const keys = Array.from({ length: Math.max(0, until - offset) }, (_, at) => offset + at)
        return { lines: keys.map(plan.line), total: plan.total }
      }
      const lines: ImportLine[] = []
      let total = 0
      for (let key = 0; key < plan.total; key++) {
        const line = plan.line(key)
        if (state !== undefined && line.state !== state) continue
        if (
          words !== '' &&
          !`${line.name}\n${line.hint ?? ''}\n${line.kindLabel}`.toLowerCase().includes(words)
        )
          continue
        if (total >= offset && lines.length < limit) lines.push(line)
        total++
      }
      return { lines, total }
    },
    /** Writes what the preview said, as the vault is now. Throws `invalid-input` without a preview, or when it was done. */
    async apply(
      id: string,
      leaveOut: readonly number[],
      progress: Writing['progress'],
    ): Promise<ImportOutcome> {
      const one = get(id)
      if (one.written !== null) throw invalidInputAt('id', 'This import was done already')
      if (one.read === null) throw invalidInputAt('id', 'Look at the preview first')
      const { held, target, plan } = one.read
      // What was planned holds for as long as nothing else was written.
      const current = plan.stamp === vault().imported.stamp() ? plan : await planOf(held, target, one.stop)
      const done = { created: [], changed: [], organizations: [] }
      const whole = leaveOut.length === 0 && current.preview.counts.skipped === 0
      one.written = { ...done, at: now(), whole }
      const { new: made } = current.preview.counts
      const isMany = alone && made >= many
      if (isMany) one.seals ??= startSealing()
      const room = isMany ? await vault().imported.roomForMany(made, one.seals?.beside) : () => {}
      const { signal } = one.stop
      try {
        const writing = { now, vault, leaveOut: new Set(leaveOut), sliceSize, signal, progress }
        await writePlanned(held.credentials, current, done, writing)
      } finally {
        room()
        held.credentials.clear()
        one.seals?.close()
        one.seals = null
      }
      const { created = [], changed = [] } = one.written ?? {}
      const plaintext = one.sources.filter((source) => source.plaintext)
      return {
        created: created.length,
        changed: changed.length,
        cancelled: one.stop.signal.aborted,
        plaintext: plaintext.map(({ path, name }) => path ?? name),
        discardable: isWhole(one) ? plaintext.filter(({ path }) => path !== null).length : 0,
      }
    },
    /** Imports that can be undone, newest first. */
    list: (): DoneImport[] =>
      [...open]
        .flatMap(([id, { written, sources }]) => {
          if (!written || written.created.length + written.changed.length === 0) return []
          const { at, created, changed } = written
          const files = sources.map(({ name }) => name)
          return [{ id, at, files, created: created.length, changed: changed.length }]
        })
        .sort((one, other) => other.at - one.at),
    /**
     * Paths of plaintext files of which all came in: what may be moved to the trash. Throws `invalid-input` otherwise.
     */
    discardable(id: string): string[] {
      const one = get(id)
      if (!isWhole(one)) {
        throw invalidInputAt('id', 'Not all that these files hold is in the vault, so they are still needed')
      }
      return one.sources.flatMap(({ plaintext, path }) => (plaintext && path !== null ? [path] : []))
    },
    cancel: (id: string): void => get(id).stop.abort(),
    /** Takes back what was written. Organizations that it made and that are empty again go too. */
    undo(id: string): void {
      const one = get(id)
      if (one.written === null) throw invalidInputAt('id', 'There is nothing to undo')
      vault().imported.undo(one.written, now())
      const { organizations } = one.written
      for (const local of organizations) {
        try {
          vault().ties.removeLocal(local)
        } catch (error) {
          // A person put something into it, or removed it: then it is theirs.
          if (!(error instanceof AppError)) throw error
        }
      }
      open.delete(id)
    },
    /** Forgets the files. What was written can still be undone. */
    close(id: string): void {
      const one = open.get(id)
      if (!one) return
      one.stop.abort()
      forget(one)
      if (one.written === null) open.delete(id)
      else one.files = []
    },
    clear(): void {
      for (const one of open.values()) {
        one.stop.abort()
        forget(one)
      }
      open.clear()
    },
  }
}
export type ImportDesk = ReturnType<typeof importDesk>
const stopped = () => new AppError('cancelled', {}, 'Stopped. Nothing was changed.')
