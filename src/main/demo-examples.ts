import { randomBytes } from 'node:crypto'
import { everything } from './vault/listing/filter.ts'
import { byName } from './vault/listing/listing.ts'
import type { ScopePlace } from './vault/places.ts'
import type { OpenVault } from './vault/vault.ts'

const day = 86_400_000

/** What the demo changes at a remote as somebody else would. */
export interface DemoRemote {
  readonly credentials: ReadonlyMap<string, { readonly name: string }>
  change(id: string, changes: { name?: string; description?: string; deleted?: boolean }): unknown
}

const nothing = { description: null, attributes: {}, secrets: {} }

/** What only this vault holds, and what a person noted: tags, dates, searches. */
export function keepSome(vault: OpenVault, now: number): void {
  const letters = () => randomBytes(24).toString('base64url')
  const { scopeId } = vault.ties.addLocal('Brackwater Consulting', undefined, now)
  const scope = vault.places.scope(scopeId) as ScopePlace
  const add = (kind: string, name: string, attributes: object, secrets: Record<string, string>) =>
    vault.edits.create(scope, kind, { ...nothing, name, attributes: { ...attributes }, secrets }, now)
  const account = add(
    'generic',
    'Shop account',
    { username: 'mira@brackwater.example' },
    { password: letters() },
  )
  vault.edits.annotate(
    account,
    {
      tags: ['shop'],
      notes: 'Two people know the **second factor**.\n\n- Mira\n- Tomas',
      custom: [{ id: 'otp', label: 'One-time code', type: 'totp', value: null }],
      secrets: { 'custom.otp': 'JBSWY3DPEHPK3PXP' },
    },
    now,
  )
  const stripe = add('stripe-key', 'Invoices', {}, { secretKey: letters() })
  vault.edits.annotate(stripe, { tags: ['shop', 'money'], expiresAt: now + 12 * day }, now)
  const old = add('generic', 'Wiki of the old office', { username: 'office' }, { password: letters() })
  vault.edits.trash(old, null, now - 2 * day)

  const rows = firstOf(vault)
  const dates = [
    { expiresAt: now + 5 * day },
    { expiresAt: now - 3 * day },
    { rotateDays: 30 },
    { rotateDays: 90 },
  ]
  for (const [index, given] of dates.entries()) {
    const row = rows[7 + index * 6]
    if (row)
      vault.edits.annotate(row.id, { ...given, tags: ['audit'], notes: 'On the list of the audit.' }, now)
  }
  vault.searches.save(undefined, 'Secret missing', 'missing:secret', now)
  vault.searches.save(undefined, 'Ends within two months', 'expires:<60d', now)
}

/** Edits that wait, one that somebody else made differently, a deletion that waits, and one made by somebody else. */
export function editSome(vault: OpenVault, remote: DemoRemote, now: number): void {
  const rows = firstOf(vault, 'seqera').flatMap(({ id }) => {
    const full = vault.credentials.get(id)
    return full.remoteId !== null && remote.credentials.has(full.remoteId)
      ? [{ ...full, remoteId: full.remoteId }]
      : []
  })
  const [renamed, described, disputed, unwanted, gone] = [3, 8, 11, 14, 17].map((index) => rows[index])
  const edit = (row: (typeof rows)[number], change: { name?: string; description?: string }) =>
    vault.edits.update(
      row.id,
      {
        name: row.name,
        description: row.description,
        attributes: JSON.parse(row.attributes),
        secrets: {},
        ...change,
      },
      now - day,
    )
  if (renamed) edit(renamed, { name: `${renamed.name}-2026` })
  if (described) edit(described, { description: 'Belongs to the platform team now' })
  if (disputed) {
    edit(disputed, { name: `${disputed.name}-ours`, description: 'Kept for the audit in spring' })
    remote.change(disputed.remoteId, { name: `${disputed.name}-theirs`, description: 'May go' })
  }
  if (unwanted) vault.edits.trash(unwanted.id, null, now - day)
  if (gone) remote.change(gone.remoteId, { deleted: true })
}

const firstOf = ({ listing }: OpenVault, provider?: string) =>
  listing.pageNow({
    filter: {
      ...everything,
      conditions: provider === undefined ? [] : [{ on: 'provider', ids: [provider], not: false }],
    },
    order: byName,
    limit: 200,
  }).rows
