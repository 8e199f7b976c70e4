import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import type { Db } from '../src/main/vault/database.ts'
import { everything } from '../src/main/vault/listing/filter.ts'
import { byName } from '../src/main/vault/listing/listing.ts'
import { atOnce } from '../src/main/vault/listing/segment.ts'
import { openVault } from '../src/main/vault/open.ts'
import type { OpenVault } from '../src/main/vault/vault.ts'
import { copyOfVault, keyed, opened } from './data.ts'
import { median } from './measure.ts'
import { sizeName } from './workload.ts'

const rounds = 60

function milliseconds(deed: (round: number) => unknown): number {
  const taken: number[] = []
  for (let round = -5; round < rounds; round++) {
    const before = performance.now()
    deed(round + 5)
    if (round >= 0) taken.push(performance.now() - before)
  }
  return median(taken)
}

const page = (vault: OpenVault) => vault.listing.pageNow({ filter: everything, order: byName, limit: 50 })
const search = (vault: OpenVault, words: readonly string[]) =>
  atOnce(
    vault.listing.page({
      filter: { ...everything, words },
      order: { ...byName, sort: 'relevance' },
      limit: 50,
    }),
  )
const cased = (word: string, round: number): string =>
  [...word].map((letter, at) => ((round >> (at % 8)) & 1 ? letter.toUpperCase() : letter)).join('')

/** What a person does, in milliseconds, on a vault as it is now. */
function costs(vault: OpenVault): Record<string, number> {
  const [first] = page(vault).rows
  const id = first?.id ?? ''
  let saved = 0
  return {
    'first page': milliseconds(() => page(vault)),
    'search, one word': milliseconds((round) => search(vault, [cased('terraform', round)])),
    'search, two words': milliseconds((round) => search(vault, [cased('genomics', round), 'prod'])),
    'first page after a write': milliseconds(() => {
      vault.settings.set({ autoLockMinutes: 1 + (saved++ % 60) })
      return page(vault)
    }),
    'save one': milliseconds((round) =>
      vault.edits.annotate(id, { notes: `note ${saved} ${round}` }, saved++),
    ),
    'its history': milliseconds(() => vault.history.list(id)),
    'the tree of places': milliseconds(() => vault.places.tree()),
  }
}

/** Organizations of one more remote each, with one scope and nothing in them. */
function addOrganizations(vault: OpenVault, count: number, remotes: number): void {
  for (let remote = 0; remote < remotes; remote++) {
    const id = randomUUID()
    vault.connections.add({ id, provider: 'local', label: `${remote}`, account: '', config: {} }, {}, 0)
    const organizations = Array.from({ length: Math.ceil(count / remotes) }, (_, index) => ({
      remoteId: `${remote}-${index}`,
      name: `Organization ${remote} ${index}`,
      scopes: [{ remoteId: '', kind: 'workspace' as const, name: 'all' }],
    }))
    vault.places.found(vault.connections.get(id).rid, organizations)
  }
}

/** So many replaced states of each of the first two hundred credentials. */
function addHistory(db: Db, versions: number): void {
  db.exec(`WITH RECURSIVE n (v) AS (SELECT 100 UNION ALL SELECT v + 1 FROM n WHERE v < ${100 + versions - 1})
    INSERT INTO versions (credential, version, at, cause, state)
    SELECT c.rid, n.v, n.v, 'edit', '{"notes":"' || hex(zeroblob(150)) || '"}' FROM n, (SELECT rid FROM credentials ORDER BY name COLLATE NOCASE LIMIT 200) c`)
}

/** How cost grows with credentials, organizations, remotes and history: a table for each. */
export async function scaling(rows: readonly number[], print: (line: string) => void): Promise<void> {
  const line = (name: string, found: Record<string, number>) =>
    print(
      `| ${name} | ${Object.values(found)
        .map((value) => value.toFixed(value < 1 ? 3 : 1))
        .join(' | ')} |`,
    )
  const head = (what: string, found: Record<string, number>) =>
    print(
      `\n| ${what} | ${Object.keys(found).join(' | ')} |\n|---${'|---'.repeat(Object.keys(found).length)}|`,
    )

  for (const [index, size] of rows.entries()) {
    const unlocking = await unlockOf(size)
    const { vault, file } = await opened(size)
    const bytes = fs.statSync(file).size
    const found = { unlock: unlocking, ...costs(vault), 'MiB on disk': bytes / 2 ** 20 }
    if (index === 0) head('credentials', found)
    line(sizeName(size), found)
    vault.close()
  }
  const middle = rows.find((size) => size >= 10_000) ?? (rows[0] as number)
  for (const [index, [organizations, remotes]] of (
    [
      [0, 0],
      [400, 1],
      [4000, 1],
      [400, 50],
      [4000, 200],
    ] as const
  ).entries()) {
    const { vault } = await opened(middle)
    if (organizations > 0) addOrganizations(vault, organizations, remotes)
    const found = costs(vault)
    if (index === 0) head(`${sizeName(middle)}, and more organizations and remotes`, found)
    line(`${40 + organizations} at ${6 + remotes}`, found)
    vault.close()
  }
  for (const [index, versions] of [0, 10, 100, 1000].entries()) {
    const { vault, db } = await opened(middle)
    if (versions > 0) addHistory(db, versions)
    const found = costs(vault)
    if (index === 0) head(`${sizeName(middle)}, and states kept of each of 200`, found)
    line(String(versions), found)
    vault.close()
  }
}

async function unlockOf(size: number): Promise<number> {
  const { folder, vaultKey } = await keyed(await copyOfVault(size))
  const taken: number[] = []
  for (let round = 0; round < 7; round++) {
    const before = performance.now()
    const vault = await openVault(folder, 'bench', 0, () => vaultKey)
    page(vault)
    taken.push(performance.now() - before)
    vault.close()
  }
  return median(taken)
}
