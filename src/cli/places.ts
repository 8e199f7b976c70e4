import type { Place } from '../shared/connection.ts'
import { AppError } from '../shared/errors.ts'
import { exitCodes } from './exit-codes.ts'
import { CliError } from './failure.ts'
import type { Access } from './vault/access.ts'

type Call = Access['call']

interface Named {
  readonly id: string
  readonly name: string
}

/** The one thing with this name or id. Throws where there is none, or several. */
function oneNamed<T extends Named>(
  what: string,
  all: readonly T[],
  wanted: string,
  about: (one: T) => string,
): T {
  const byId = all.find(({ id }) => id === wanted.toLowerCase())
  const fitting = byId ? [byId] : all.filter(({ name }) => name === wanted)
  const [one, ...others] = fitting
  if (one && others.length === 0) return one
  if (!one) {
    const names = [...new Set(all.map(({ name }) => `"${name}"`))].slice(0, 8)
    const hint = names.length > 0 ? `there is ${names.join(', ')}` : `there is no ${what} yet`
    throw new CliError(`there is no ${what} "${wanted}"`, hint, exitCodes.notFound)
  }
  const candidates = fitting.map((fits) => ({ id: fits.id, name: about(fits) }))
  throw new AppError(
    'ambiguous',
    { what, name: wanted, candidates },
    `several are called "${wanted}". Name one by its id.`,
  )
}

export async function connectionNamed(call: Call, wanted: string): Promise<Place> {
  const all = (await call('places.list')).map((place) => ({ ...place, name: place.label }))
  return oneNamed('connection', all, wanted, ({ provider, account }) => `${provider}, ${account}`)
}

export interface OrganizationPlace extends Named {
  /** Null for one that this vault alone knows. */
  readonly connection: string | null
  readonly provider: string
  readonly scopes: readonly { id: string; name: string }[]
}

export async function organizationNamed(call: Call, wanted: string): Promise<OrganizationPlace> {
  const about = ({ connection }: OrganizationPlace) => connection ?? 'this vault'
  return oneNamed('organization', await organizations(call), wanted, about)
}

/** Of every connection, and of this vault alone. */
export async function organizations(call: Call): Promise<OrganizationPlace[]> {
  const remote = (await call('places.list')).flatMap(({ label, provider, organizations: all }) =>
    all.map(({ id, name, scopes }) => ({ id, name, connection: label, provider, scopes })),
  )
  const own = (await call('local.list')).map(({ id, name, scopeId }) => ({
    id,
    name,
    connection: null,
    provider: 'local',
    scopes: [{ id: scopeId, name }],
  }))
  return [...own, ...remote]
}
