import type { CustomField } from '../../shared/credential.ts'
import type { ExportSelection } from '../../shared/export.ts'
import { localProvider } from '../../shared/provider.ts'
import { fieldsOf } from '../credentials/kind-fields.ts'
import { filterOf } from '../credentials/list-filter.ts'
import { ownSecret } from '../credentials/own-fields.ts'
import { collect } from '../imports/collect.ts'
import type { ImportedCredential } from '../imports/imported.ts'
import { credentialOf } from '../imports/login-item.ts'
import { findCatalogue } from '../providers/registry.ts'
import type { CredentialFull } from '../vault/credentials.ts'
import { byName } from '../vault/listing/listing.ts'
import type { OpenVault } from '../vault/vault.ts'
import type { LossRule } from './loss.ts'

/** A credential on its way out, secrets in the clear: for one export, then forgotten. */
export interface Outgoing {
  readonly credential: ImportedCredential
  /** It lives at a remote: what is exported is what it is for, not that it lives there. */
  readonly remote: boolean
  /** A secret of it is not in this vault. */
  readonly incomplete: boolean
}

const pageSize = 200

/** Ids of what is selected, without the trash. Those that are gone meanwhile are left out. */
export function selectedIds(selection: ExportSelection, vault: OpenVault, now: number): string[] {
  if ('ids' in selection) {
    return selection.ids.filter((id) => {
      try {
        return vault.credentials.get(id).trashedAt === null
      } catch {
        return false
      }
    })
  }
  const filter = filterOf({ ...selection, trashed: false }, now)
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = vault.listing.pageNow({ filter, order: byName, limit: pageSize, cursor })
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.cursor ?? undefined
  } while (cursor !== undefined)
  return ids
}

/** A credential in the form in which files describe one. Throws `not-found` and `secret-damaged`. */
export function outgoing(id: string, vault: OpenVault): Outgoing {
  const row = vault.credentials.get(id)
  const secrets = vault.secrets.openAll(id)
  const declared = fieldsOf(findCatalogue(row.provider), row.kind)
  const missing = declared.some(({ name, secret, required }) => secret && required && !secrets[name])
  const remote = row.provider !== localProvider
  const attributes: Record<string, unknown> = JSON.parse(row.attributes)
  const own = owned(row, secrets)
  const base = { ...own, place: '' }
  const credential = remote
    ? fromRemote(row, attributes, secrets, base)
    : { ...base, kind: row.kind, ...values(attributes, secrets, declared) }
  const files = filesOf(id, vault)
  return {
    credential: {
      ...credential,
      ...(files.length > 0 && { files }),
      source: { format: 'keystead-archive', place: '' },
    },
    remote,
    incomplete: missing,
  }
}

const owned = (row: CredentialFull, secrets: Readonly<Record<string, string>>) => ({
  name: row.name,
  description: row.description?.trim() || null,
  organization: row.organizationName || null,
  tags: JSON.parse(row.tags) as string[],
  notes: row.notes.trim() === '' ? '' : row.notes,
  custom: (JSON.parse(row.custom) as CustomField[]).flatMap((field) => {
    const value = field.value ?? secrets[ownSecret(field)] ?? ''
    return value === '' ? [] : [{ label: field.label, type: field.type, value }]
  }),
  ...(row.expiresAt !== null && { expiresAt: row.expiresAt }),
  ...(row.rotateDays !== null && { rotateDays: row.rotateDays }),
})

/** Its files, each opened only where it is written. */
const filesOf = (id: string, vault: OpenVault) =>
  vault.attachments
    .list(id)
    .filter(({ removedAt }) => removedAt === null)
    .map((file) => ({ name: file.name, open: () => vault.attachments.open(id, file.id) }))
type Owned = ReturnType<typeof owned>

function values(
  attributes: Readonly<Record<string, unknown>>,
  secrets: Readonly<Record<string, string>>,
  declared: readonly { readonly name: string }[],
) {
  const known = new Set(declared.map(({ name }) => name))
  const scalars = Object.entries(attributes).filter(
    (each): each is [string, string | number] =>
      known.has(each[0]) && (typeof each[1] === 'number' || (typeof each[1] === 'string' && each[1] !== '')),
  )
  return {
    attributes: Object.fromEntries(scalars),
    secrets: Object.fromEntries(Object.entries(secrets).filter(([name]) => known.has(name))),
  }
}

/** A remote's own kind becomes one of this vault's where its values leave no doubt, and a login or secret otherwise. */
function fromRemote(
  row: CredentialFull,
  attributes: Readonly<Record<string, unknown>>,
  secrets: Readonly<Record<string, string>>,
  { place, custom, description, expiresAt, rotateDays, ...shared }: Owned & { place: string },
): Omit<ImportedCredential, 'source'> {
  const labels = new Map(
    fieldsOf(findCatalogue(row.provider), row.kind).map(({ name, label }) => [name, label]),
  )
  const fields = [
    ...Object.entries(attributes).flatMap(([name, value]) =>
      value === null || value === undefined
        ? []
        : [
            {
              name,
              type: 'text' as const,
              value: typeof value === 'object' ? JSON.stringify(value) : String(value),
            },
          ],
    ),
    ...Object.entries(secrets)
      .filter(([name]) => !name.startsWith('custom.'))
      .map(([name, value]) => ({ name, type: 'hidden' as const, value })),
  ].map(({ name, ...field }) => ({ ...field, label: labels.get(name) ?? name }))
  const into = collect('keystead-archive')
  const found = credentialOf({ ...shared, place, fields })
  into.add({ ...found, description, expiresAt, rotateDays, custom: [...(found.custom ?? []), ...custom] })
  const [credential] = into.result().credentials
  return credential ?? { ...shared, description, kind: 'generic', attributes: {}, secrets: {}, custom }
}

/** What no format carries. */
export const commonRules = (all: readonly Outgoing[]): LossRule[] => {
  const incomplete = new Set(all.filter((each) => each.incomplete).map(({ credential }) => credential))
  const remote = new Set(all.filter((each) => each.remote).map(({ credential }) => credential))
  return [
    { reason: 'Without a secret that this vault does not hold', of: (each) => incomplete.has(each) },
    {
      reason: 'As if it were kept here alone: its link to the remote stays behind',
      of: (each) => remote.has(each),
    },
    { reason: 'The history stays behind', of: () => true },
  ]
}
