import { type KeyObject, timingSafeEqual } from 'node:crypto'
import {
  type AuditDetail,
  type AuditKind,
  type AuditVerdict,
  auditDetail,
  type Surface,
} from '../../shared/audit.ts'
import { AppError } from '../../shared/errors.ts'
import { mac } from '../crypto/keys.ts'
import { auditPages } from './audit-pages.ts'
import type { Db } from './database.ts'

/** What happened, without any value. `detail` holds ids, counts and names. */
export interface AuditNote {
  readonly what: AuditKind
  readonly surface: Surface
  readonly credentialId?: string | undefined
  readonly detail?: AuditDetail
}

/** The last entry, as it is remembered outside the vault. */
export interface AuditHead {
  readonly seq: number
  readonly mac: Buffer
}

interface Row {
  seq: number
  at: number
  what: string
  credential: string | null
  surface: string
  detail: string
  mac: Buffer
}

const longestText = 200
const verifiedAtOnce = 2000
const nothing: AuditHead = { seq: 0, mac: Buffer.alloc(0) }
const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b)
const turn = () => new Promise((resolve) => setImmediate(resolve))

const shortened = (detail: AuditDetail): string =>
  JSON.stringify(
    auditDetail.parse(
      Object.fromEntries(
        Object.entries(detail).map(([name, value]) => [
          name,
          typeof value === 'string' ? value.slice(0, longestText) : value,
        ]),
      ),
    ),
  )

/**
 * The append-only log of a vault.
 *
 * Each entry carries an HMAC over itself and the MAC before it, under a key of its own, so an entry that was changed,
 * moved, dropped or made up is found. The end is kept beside it, sealed the same way: the log goes on from where it
 * was known to end, and a hole stays a hole. A database put back as a whole is told by its head outside (`seen`).
 */
export function auditLog(db: Db, key: KeyObject, vaultId: string) {
  const insert = db.prepare(
    `INSERT INTO audit (seq, at, what, credential, surface, detail, mac)
     VALUES (@seq, @at, @what, @credential, @surface, @detail, @mac)`,
  )
  const last = db.prepare<[], AuditHead>('SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1')
  const macAt = db.prepare<[number], Buffer>('SELECT mac FROM audit WHERE seq = ?').pluck()
  const after = db.prepare<[number, number], Row>(
    'SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT ? + 0',
  )
  const storedHead = db.prepare<[], AuditHead & { seal: Buffer }>('SELECT seq, mac, seal FROM audit_head')
  const putHead = db.prepare(
    `INSERT INTO audit_head (one, seq, mac, seal) VALUES (1, @seq, @mac, @seal)
     ON CONFLICT DO UPDATE SET seq = excluded.seq, mac = excluded.mac, seal = excluded.seal`,
  )

  const macOf = (row: Omit<Row, 'mac'>, before: Buffer): Buffer => {
    const { seq, at, what, credential, surface, detail } = row
    const chained = [seq, at, what, credential, surface, detail, before.toString('hex')]
    return mac(key, JSON.stringify(['keystead/1/audit', vaultId, ...chained]))
  }
  const sealOf = ({ seq, mac: end }: AuditHead): Buffer =>
    mac(key, JSON.stringify(['keystead/1/audit-head', vaultId, seq, end.toString('hex')]))
  /** Where the log is known to end; null if that note is gone or not ours. */
  const head = (): AuditHead | null => {
    const found = storedHead.get()
    if (!found) return last.get() ? null : nothing
    return same(sealOf(found), found.seal) ? { seq: found.seq, mac: found.mac } : null
  }

  const add = (note: AuditNote, at: number, before: AuditHead): AuditHead => {
    const row = {
      seq: Math.max(before.seq, last.get()?.seq ?? 0) + 1,
      at,
      what: note.what,
      credential: note.credentialId ?? null,
      surface: note.surface,
      detail: shortened(note.detail ?? {}),
    }
    const next = { seq: row.seq, mac: macOf(row, before.mac) }
    insert.run({ ...row, mac: next.mac })
    return next
  }
  const damage = (reason: 'missing' | 'older', detail: AuditDetail = {}): AuditNote => ({
    what: 'log-damaged',
    surface: 'automatic',
    detail: { reason, ...detail },
  })
  const append = db.transaction((note: AuditNote, at: number): AuditHead => {
    // Without a genuine end the log goes on from its last row, and says for good that it was broken here.
    const end = head() ?? add(damage('missing'), at, last.get() ?? nothing)
    const next = add(note, at, end)
    putHead.run({ ...next, seal: sealOf(next) })
    return next
  })

  return {
    ...auditPages(db),
    /** Writes an entry that survives a power cut. `at` is Unix milliseconds. Throws where the disk does. */
    append,
    head: (): AuditHead => head() ?? last.get() ?? nothing,
    /** Compares with the head that was kept elsewhere; a log that ends before it gets an entry saying so. */
    seen(kept: AuditHead, at: number): boolean {
      const mine = macAt.get(kept.seq)
      if (kept.seq === 0 || (mine && same(mine, kept.mac))) return true
      append(damage('older', { seen: kept.seq, found: last.get()?.seq ?? 0 }), at)
      return false
    },
    /** Reads the whole log, a few milliseconds at a time. Throws `cancelled` if the vault closes meanwhile. */
    async verify(): Promise<AuditVerdict> {
      let end = nothing
      let since: number | null = null
      for (;;) {
        const rows = after.all(end.seq, verifiedAtOnce)
        for (const row of rows) {
          if (row.seq !== end.seq + 1) return { ok: false, at: end.seq + 1, reason: 'missing' }
          if (!same(macOf(row, end.mac), row.mac)) return { ok: false, at: row.seq, reason: 'changed' }
          if (row.what === 'log-damaged') return { ok: false, at: row.seq, reason: reasonOf(row.detail) }
          end = { seq: row.seq, mac: row.mac }
          since ??= row.at
        }
        if (rows.length < verifiedAtOnce) break
        await turn()
        if (!db.open) throw new AppError('cancelled', {}, 'The vault was locked meanwhile.')
      }
      const told = head()
      if (!told || told.seq !== end.seq || !same(told.mac, end.mac))
        return { ok: false, at: end.seq + 1, reason: 'missing' }
      return { ok: true, entries: end.seq, since }
    },
  }
}

const reasonOf = (detail: string): 'missing' | 'older' =>
  JSON.parse(detail).reason === 'older' ? 'older' : 'missing'

export type AuditLog = ReturnType<typeof auditLog>
