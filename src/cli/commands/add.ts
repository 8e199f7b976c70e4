import type { Command } from 'commander'
import { z } from 'zod'
import type { CatalogueInfo, KindInfo } from '../../shared/provider.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { assertComplete, type FieldOptions, fieldOptions, valuesOf } from '../fields.ts'
import { type OrganizationPlace, organizationNamed, organizations } from '../places.ts'
import type { Access } from '../vault/access.ts'

export const output = z.object({ id: z.uuid() })

interface AddOptions extends FieldOptions {
  organization: string
  place?: string
  kind: string
  description?: string
  newOrganization?: boolean
}

export function configure(command: Command): void {
  fieldOptions(
    command
      .argument('<name>', 'its name')
      .requiredOption('--organization <name>', 'where it belongs, by name or id')
      .requiredOption('--kind <kind>', 'what it is, such as aws-key, ssh-key or generic')
      .option('--place <name>', 'the workspace or project, where the organization has several')
      .option('--description <text>', 'a description')
      .option('--new-organization', 'make the organization, for this vault alone'),
  ).addHelpText(
    'after',
    '\nIt lands in the vault at once. A service is told of it by the next sync that may write there.',
  )
}

export async function run(context: Context, name: string, options: AddOptions): Promise<void> {
  const id = await context.withVault(async ({ call, permit }) => {
    await permit('change', [])
    const organization = await placeOf(call, options)
    const kind = await kindOf(call, organization, options.kind)
    const values = await valuesOf(context, kind.fields, options)
    assertComplete(kind.fields, values)
    const scopeId = scopeOf(organization, options.place)
    const description = options.description ?? null
    return (await call('credentials.create', { scopeId, kind: kind.id, name, description, values })).id
  })
  context.answer(output, { id }, () => `${id}\n`)
}

async function placeOf(
  call: Access['call'],
  { organization: name, newOrganization }: AddOptions,
): Promise<OrganizationPlace> {
  const exists =
    newOrganization && (await organizations(call)).some((one) => one.name === name && one.connection === null)
  if (newOrganization && !exists) await call('local.add', { name })
  if (!newOrganization) return organizationNamed(call, name)
  return (await organizations(call)).find(
    (one) => one.name === name && one.connection === null,
  ) as OrganizationPlace
}

/** The kind, as the place of the organization knows it. */
export async function kindOf(
  call: Access['call'],
  { provider }: Pick<OrganizationPlace, 'provider'>,
  wanted: string,
): Promise<KindInfo> {
  const kind = await call('providers.kind', { provider, kind: wanted })
  if (kind) return kind
  // All of them are worked out only to tell which there are.
  const catalogue = await catalogueOf(call, provider)
  const ids = catalogue.kinds.map(({ id }) => id).join(', ')
  throw new CliError(`${catalogue.name} has no kind "${wanted}"`, `it has ${ids}`, exitCodes.usage)
}

export async function catalogueOf(call: Access['call'], provider: string): Promise<CatalogueInfo> {
  const found =
    provider === 'local'
      ? await call('providers.local')
      : (await call('providers.list')).find(({ id }) => id === provider)
  if (found) return found
  throw new CliError(`this version of Keystead does not know "${provider}"`, 'update it', exitCodes.notFound)
}

function scopeOf({ name, scopes }: OrganizationPlace, wanted: string | undefined): string {
  const fitting =
    wanted === undefined ? scopes : scopes.filter((scope) => scope.name === wanted || scope.id === wanted)
  const [one, ...others] = fitting
  if (one && others.length === 0) return one.id
  const names = scopes.map((scope) => `"${scope.name}"`).join(', ')
  const message = one ? `"${name}" has several places` : `"${name}" has no place "${wanted}"`
  throw new CliError(message, `name one with --place: ${names}`, exitCodes.usage)
}
