import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
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
import { importFiles } from '../imports/import-files.ts'
import type { ImportResult } from '../imports/imported.ts'
import type { Written } from '../vault/imported.ts'
import type { OpenVault } from '../vault/vault.ts'
import type { GivenFile } from './files.ts'
import { newName } from './places.ts'
import { type Planned, planned } from './planned.ts'
import { sourceOf } from './source.ts'
import { changedImport, newImport } from './to-write.ts'
import { together } from './together.ts'

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
  result: ImportResult | null
  target: ImportTarget | null
  lines: readonly ImportLine[]
  /** What was written, for undo; `organizations` it made. */
  written: (Written & { organizations: readonly string[]; at: number; whole: boolean }) | null
  stop: AbortController
}

/** So many are written in one transaction. */
const sliceSize = 200

/**
 * Imports that are open: files, what they hold, and what was written, until lock.
 *
 * Files are read and never written. Nothing reaches the vault before `apply`.
 */
export function importDesk({ now, vault }: { now: () => number; vault: () => OpenVault }) {
  const open = new Map<string, Open>()

  const get = (id: string): Open => {
    const found = open.get(id)
    if (found) return found
    throw new AppError('not-found', { what: 'import', id }, 'This import is over. Open the file again.')
  }
  const planOf = (one: Open): Planned => {
    if (one.result === null || one.target === null) {
      throw invalidInputAt('id', 'Look at the preview first')
    }
    return planned(one.result, one.target, vault())
  }

  async function write(one: Open, plan: Planned, leaveOut: ReadonlySet<number>, progress: Progress) {
    const wanted = plan.items.flatMap((item, key) =>
      !leaveOut.has(key) && (item.state === 'new' || item.state === 'changed') ? [item] : [],
    )
    const created: string[] = []
    const changed: Written['changed'][number][] = []
    const organizations: string[] = []
    const whole = leaveOut.size === 0 && plan.preview.counts.skipped === 0
    one.written = { created, changed, organizations, at: now(), whole }
    const scopes = new Map<string, string>()
    const scopeOf = (key: string) => {
      const name = newName(key)
      const known = name === null ? key : scopes.get(key)
      if (known !== undefined) return vault().places.scope(known)
      const made = vault().ties.addLocal(name as string, undefined, now())
      organizations.push(made.id)
      scopes.set(key, made.scopeId)
      return vault().places.scope(made.scopeId)
    }
    for (let at = 0; at < wanted.length && !one.stop.signal.aborted; at += sliceSize) {
      const slice = wanted.slice(at, at + sliceSize)
      const create = slice.flatMap((item) => {
        if (item.state !== 'new') return []
        const scope = scopeOf(plan.keyOf(item.credential))
        return scope ? [newImport(item.credential, scope)] : []
      })
      const change = slice.flatMap((item) => {
        if (item.state !== 'changed') return []
        const row = plan.rows.get(item.id)
        return row ? [changedImport(row, item.credential, item.fields)] : []
      })
      const written = vault().imported.apply({ create, change }, now())
      created.push(...written.created)
      changed.push(...written.changed)
      progress(Math.min(at + sliceSize, wanted.length), wanted.length)
      await nextTurn()
    }
  }

  /** All that the files hold is in the vault. */
  const isWhole = ({ written, stop }: Open): boolean => written?.whole === true && !stop.signal.aborted

  return {
    /** Throws `import-failed` where one of the files is nothing to import. */
    add(files: readonly GivenFile[]): { id: string; sources: readonly ImportSource[] } {
      const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
      if (total > importBytes) throw invalidInputAt('files', 'Together these files are too large')
      const sources = files.map(sourceOf)
      const id = randomUUID()
      const stop = new AbortController()
      open.set(id, { files, sources, result: null, target: null, lines: [], written: null, stop })
      return { id, sources }
    },
    /** Says what a file is that was not told apart. Throws `import-failed` where it cannot be that. */
    choose(id: string, at: number, format: ImportFormat): readonly ImportSource[] {
      const one = get(id)
      if (one.files[at] === undefined) throw invalidInputAt('at', 'There is no such file in this import')
      one.files = one.files.map((file, index) => (index === at ? { ...file, format } : file))
      one.sources = one.files.map(sourceOf)
      one.result = null
      return one.sources
    },
    /** Reads the files and says what `apply` would do. Throws `import-failed`, `import-locked` and `cancelled`. */
    async preview(id: string, { target, ...given }: Reading): Promise<ImportPreview> {
      const one = get(id)
      one.result = null
      one.stop = new AbortController()
      const { signal } = one.stop
      const results = await importFiles(one.files, {
        signal,
        argon2: foreignArgon2,
        ...(given.password !== undefined && { password: given.password }),
        ...(given.keyFile !== undefined && { keyFile: given.keyFile }),
        ...(given.mapping !== undefined && { mapping: given.mapping }),
      })
      if (signal.aborted) throw new AppError('cancelled', {}, 'Stopped. Nothing was changed.')
      one.result = together(results, one.files)
      one.target = target
      const plan = planOf(one)
      one.lines = plan.lines
      return plan.preview
    },
    /** Lines of the last preview. */
    lines(
      id: string,
      filter: { state?: ImportState | undefined; query: string; offset: number; limit: number },
    ) {
      const words = filter.query.trim().toLowerCase()
      const fits = ({ state, name, hint, kindLabel }: ImportLine) =>
        (filter.state === undefined || state === filter.state) &&
        (words === '' || `${name}\n${hint ?? ''}\n${kindLabel}`.toLowerCase().includes(words))
      const lines = get(id).lines.filter(fits)
      return { lines: lines.slice(filter.offset, filter.offset + filter.limit), total: lines.length }
    },
    /** Writes what the preview said, as the vault is now. Throws `invalid-input` without a preview, or when it was done. */
    async apply(id: string, leaveOut: readonly number[], progress: Progress): Promise<ImportOutcome> {
      const one = get(id)
      if (one.written !== null) throw invalidInputAt('id', 'This import was done already')
      await write(one, planOf(one), new Set(leaveOut), progress)
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
      if (one.written === null) open.delete(id)
      else Object.assign(one, { files: [], result: null, lines: [] })
    },
    clear(): void {
      for (const { stop } of open.values()) stop.abort()
      open.clear()
    },
  }
}
export type ImportDesk = ReturnType<typeof importDesk>
type Progress = (done: number, total: number) => void
