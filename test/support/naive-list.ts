import type { Db } from '../../src/main/vault/database.ts'
import type { Condition, ListFilter } from '../../src/main/vault/listing/filter.ts'

interface Naive {
  rid: number
  id: string
  name: string
  kind: string
  health: string
  organization: number
  organizationId: string
  organizationName: string
  tieName: string | null
  tieId: string | null
  scopeId: string
  scopeName: string
  connectionId: string
  provider: string
  remote_id: string | null
  description: string | null
  attributes: string
  tags: string
  notes: string
  custom: string
  secrets: string
  theirs: string | null
  usage: string | null
  gone_at: number | null
  trashed_at: number | null
  updated_at: number | null
  last_used_at: number | null
  secret_at: number | null
  created_at: number | null
  expires_at: number | null
  owed: string | null
  /** Names of the files that are with it, each on a line. */
  files: string | null
}

/** Every row with its places, to be filtered in JavaScript: what lists are compared with. */
export function naiveRows(db: Db): Naive[] {
  return db
    .prepare(
      `SELECT c.*, o.id AS organizationId, o.name AS organizationName, t.name AS tieName, t.id AS tieId,
         s.id AS scopeId, s.name AS scopeName, n.id AS connectionId, n.provider,
         (SELECT iif(b.held, 'held', iif(b.failure IS NULL, 'pending', 'failed')) FROM outbox b WHERE b.credential = c.rid) AS owed,
         (SELECT group_concat(a.name, char(10)) FROM attachments a WHERE a.credential = c.rid AND a.removed_at IS NULL) AS files
       FROM credentials c JOIN scopes s ON s.rid = c.scope JOIN organizations o ON o.rid = c.organization
         JOIN connections n ON n.rid = c.connection LEFT JOIN ties t ON t.rid = o.tie`,
    )
    .all() as Naive[]
}

const text = (row: Naive): string =>
  [
    row.name,
    row.remote_id,
    row.description,
    ...Object.values(JSON.parse(row.attributes)).filter(
      (one) => typeof one === 'string' || Number.isInteger(one),
    ),
    ...JSON.parse(row.tags),
    row.notes,
    ...JSON.parse(row.custom).map((field: { value: string | null }) => field.value),
  ]
    .filter((one) => one !== null)
    .join('\n')
    .toLowerCase()

const clocks = {
  updated: 'updated_at',
  used: 'last_used_at',
  created: 'created_at',
  expires: 'expires_at',
  stored: 'secret_at',
} as const

function holds(row: Naive, condition: Condition): boolean {
  const has = (part: string | null, wanted: string) =>
    (part ?? '').toLowerCase().includes(wanted.toLowerCase())
  switch (condition.on) {
    case 'provider':
      return condition.ids.includes(row.provider)
    case 'organization':
      return has(row.organizationName, condition.named) || has(row.tieName, condition.named)
    case 'scope':
      return has(row.scopeName, condition.named)
    case 'kind':
      return condition.ids.includes(row.kind)
    case 'health':
      return condition.states.includes(row.health)
    case 'secret': {
      const own = Object.keys(JSON.parse(row.secrets)).filter((field) => !field.startsWith('custom.'))
      return !condition.secretless[row.provider]?.includes(row.kind) && own.length > 0 === condition.held
    }
    case 'tag':
      return JSON.parse(row.tags).some((tag: string) => tag.toLowerCase() === condition.tag.toLowerCase())
    case 'standing':
      switch (condition.is) {
        case 'conflict':
          return row.theirs !== null
        case 'owed':
          return row.owed !== null
        case 'pending':
          return row.owed === 'pending' && row.theirs === null
        case 'held':
        case 'failed':
          return row.owed === condition.is
        case 'local':
          return row.provider === 'local'
        case 'synced':
          return row.remote_id !== null && row.theirs === null && row.owed === null
        case 'gone':
          return row.gone_at !== null
      }
      break
    case 'has':
      return {
        notes: row.notes !== '',
        tags: row.tags !== '[]',
        expiry: row.expires_at !== null,
        usage: row.usage !== null && JSON.parse(row.usage).count > 0,
        description: (row.description ?? '') !== '',
        fields: row.custom !== '[]',
        files: row.files !== null,
      }[condition.what]
    case 'time': {
      const at = row[clocks[condition.clock]]
      if (at === null) return condition.never
      if (condition.after === null && condition.before === null) return false
      return (
        (condition.after === null || at > condition.after) &&
        (condition.before === null || at < condition.before)
      )
    }
    case 'name':
      return has(row.name, condition.text)
    case 'file':
      return (row.files ?? '').toLowerCase().includes(condition.text.toLowerCase())
    case 'named':
      return row.name === condition.name
    case 'word':
      return text(row).includes(condition.text.toLowerCase())
  }
  return false
}

export function naiveFilter(rows: readonly Naive[], filter: ListFilter): Naive[] {
  return rows.filter(
    (row) =>
      (row.trashed_at !== null) === filter.trashed &&
      (filter.connectionId === undefined || row.connectionId === filter.connectionId) &&
      (filter.organizationId === undefined || row.organizationId === filter.organizationId) &&
      (filter.scopeId === undefined || row.scopeId === filter.scopeId) &&
      (filter.tieId === undefined || row.tieId === filter.tieId) &&
      filter.words.every((word) =>
        [text(row), row.organizationName, row.tieName].some((part) =>
          (part ?? '').toLowerCase().includes(word.toLowerCase()),
        ),
      ) &&
      filter.conditions.every((condition) => holds(row, condition) !== condition.not),
  )
}

/** SQLite's NOCASE: only the letters of ASCII are folded, and bytes are compared. */
const nocase = (name: string) => Buffer.from(name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()))

export function naiveSort(
  rows: readonly Naive[],
  by: 'name' | keyof typeof clocks,
  descending: boolean,
): Naive[] {
  const sign = descending ? -1 : 1
  const byName = (a: Naive, b: Naive) =>
    Buffer.compare(nocase(a.name), nocase(b.name)) || a.organization - b.organization || a.rid - b.rid
  if (by === 'name') return rows.toSorted((a, b) => sign * byName(a, b))
  const column = clocks[by]
  return rows.toSorted((a, b) => {
    const [x, y] = [a[column], b[column]]
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1
    return sign * (x - y || a.organization - b.organization || a.rid - b.rid)
  })
}
