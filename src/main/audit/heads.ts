import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { AuditHead } from '../vault/audit.ts'

const keep = 50
const stored = z.record(
  z.string(),
  z.object({ vaultId: z.string(), seq: z.int().min(0), mac: z.string().regex(/^[0-9a-f]*$/) }),
)
type Stored = z.output<typeof stored>

/**
 * Where the audit log of each vault on this computer was last seen to end.
 *
 * Kept outside the vault, so that a vault put back as it was last week is noticed here. Entries are numbers and
 * keyed MACs: they tell how long a log is, and nothing of what is in it. A lost file costs this check and no more.
 */
export function auditHeads(file: string) {
  let known: Stored | null = null
  const read = (): Stored => {
    if (known) return known
    try {
      known = stored.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
    } catch {
      known = {}
    }
    return known
  }
  return {
    of(folder: string, vaultId: string): AuditHead | null {
      const found = Object.hasOwn(read(), folder) ? read()[folder] : undefined
      return found?.vaultId === vaultId ? { seq: found.seq, mac: Buffer.from(found.mac, 'hex') } : null
    },
    remember(folder: string, vaultId: string, { seq, mac }: AuditHead): void {
      const others = Object.entries(read()).filter(([other]) => other !== folder)
      known = Object.fromEntries([
        [folder, { vaultId, seq, mac: mac.toString('hex') }],
        ...others.slice(0, keep),
      ])
      try {
        // No fsync: after a power cut an older head is as true as a newer one, and copies must not wait for a disk.
        fs.mkdirSync(path.dirname(file), { recursive: true })
        fs.writeFileSync(`${file}.new`, JSON.stringify(known), { mode: 0o600 })
        fs.renameSync(`${file}.new`, file)
      } catch {
        // It stays in memory for this run.
      }
    },
  }
}
