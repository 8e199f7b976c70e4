import { randomUUID } from 'node:crypto'
import { vaultKeys } from '../../src/main/crypto/keys.ts'
import { createVault } from '../../src/main/vault/create.ts'
import { type Db, openDatabase } from '../../src/main/vault/database.ts'
import { atOnce } from '../../src/main/vault/listing/segment.ts'
import { inspectVault } from '../../src/main/vault/open.ts'
import type { ScopeRow } from '../../src/main/vault/places.ts'
import { databaseFile, type OpenVault, vaultOver } from '../../src/main/vault/vault.ts'
import { type BigRow, bigRow } from './big-rows.ts'
import { customers, notes, type Seeded, seeded, tags } from './big-words.ts'
import { at, passphrase, quickCost } from './vault.ts'

const day = 86_400_000
/** So many in one transaction. */
const together = 500

/** Remotes, and how much of a big vault is at each. */
const shares: readonly (readonly [provider: string, share: number, organizations: number])[] = [
  ['seqera', 0.35, 12],
  ['qovery', 0.2, 10],
  ['cloudplans', 0.15, 6],
  ['sequin', 0.1, 4],
  ['keycard', 0.1, 5],
  ['local', 0.1, 3],
]

/** 40 organizations at six places, some of them the same customer. */
function places(vault: OpenVault, random: Seeded): Map<string, ScopeRow[]> {
  const found = new Map<string, ScopeRow[]>()
  for (const [provider, , organizations] of shares) {
    const id = randomUUID()
    const given = { id, provider, label: provider, account: 'mira', config: {} }
    vault.connections.add(given, { token: 'canary-connection-token' }, at)
    const named = Array.from({ length: organizations }, (_, index) => {
      const name = customers[(index * 3 + organizations) % customers.length] as string
      const scopes = Array.from({ length: 1 + random.below(4) }, (_each, number) => ({
        remoteId: `${provider}-${index}-${number}`,
        kind: 'workspace' as const,
        name: ['production', 'research', 'staging', 'shared'][number] as string,
      }))
      return { remoteId: `${provider}-${index}`, name, scopes }
    })
    found.set(provider, vault.places.found(vault.connections.get(id).rid, named))
  }
  return found
}

function annotate(vault: OpenVault, id: string, index: number, random: Seeded): void {
  const chosen = [...new Set([random.pick(tags), random.pick(tags)])]
  vault.edits.annotate(
    id,
    {
      tags: chosen,
      ...(random.chance(0.4) && { notes: `${random.pick(notes)}${index}` }),
      ...(random.chance(0.2) && { expiresAt: at + (random.below(400) - 40) * day }),
      ...(random.chance(0.1) && { rotateDays: 30 * (1 + random.below(12)) }),
    },
    at,
  )
}

/**
 * Fills an empty vault with `count` credentials such as forty organizations gather: the same ones each time, but for
 * ids and sealed bytes. Three in four secrets are held, one credential in ten is tagged.
 */
export function fillBig(vault: OpenVault, db: Db, count: number, seed = 1): void {
  const random = seeded(seed)
  const idOf = db
    .prepare<[number, string], string>('SELECT id FROM credentials WHERE scope = ? AND remote_id = ?')
    .pluck()
  const scopes = places(vault, random)
  let index = 0
  for (const [provider, share] of shares) {
    const mine = scopes.get(provider) as ScopeRow[]
    const rows = Map.groupBy(
      Array.from({ length: Math.round(count * share) }, () => bigRow(provider, index++, random, at)),
      () => mine[Math.floor((mine.length * random.below(1000) ** 2) / 1_000_000)] as ScopeRow,
    )
    for (const [scope, told] of rows) {
      for (let start = 0; start < told.length; start += together) {
        const part = told.slice(start, start + together)
        db.transaction(() => put(scope, part))()
      }
    }
  }

  function put(scope: ScopeRow, told: readonly BigRow[]): void {
    vault.pulled.apply(scope, told, at, true)
    for (const { remoteId, secret } of told) {
      const held = secret !== null && random.chance(0.75)
      const noted = random.chance(0.1)
      if (!held && !noted) continue
      const id = idOf.get(scope.rid, remoteId) as string
      if (held) vault.secrets.put(id, secret, random.any(40), at - random.below(400) * day)
      if (noted) annotate(vault, id, index, random)
    }
  }
}

export interface BigVault {
  readonly vault: OpenVault
  /** The same database, for what is measured against it. */
  readonly db: Db
  readonly folder: string
  readonly file: string
}

/** A new vault in `parent` with `count` credentials, open. Close it. */
export async function bigVault(parent: string, count: number): Promise<BigVault> {
  const { folder, vaultKey } = await createVault(parent, `Big-${count}`, passphrase, quickCost, at)
  const { vaultId } = inspectVault(folder)
  const keys = vaultKeys(vaultKey, vaultId)
  const file = databaseFile(folder)
  const db = openDatabase(file, keys.pages)
  const vault = vaultOver(db, { folder, vaultId, vaultKey }, keys, () => {})
  // Room for all of it while it is filled: what is measured is not this.
  db.pragma('cache_size = -262144')
  fillBig(vault, db, count)
  atOnce(vault.tidy.tidy())
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma('cache_size = -16000')
  return { vault, db, folder, file }
}
