import { localProvider } from '../../../shared/provider.ts'
import { type Condition, fold, type ListFilter } from './filter.ts'
import type { Known, KnownScope, Tally } from './known.ts'

/** What of a filter the small tables answer: in which places to look, and how many may be found there. */
export interface Narrowed {
  /** Null: everywhere. */
  readonly scopes: ReadonlySet<number> | null
  /** The organizations of those scopes. */
  readonly organizations: ReadonlySet<number> | null
  /** False where the scopes are not all of their organizations. */
  readonly wholeOrganizations: boolean
  /** How many there are in those places. */
  present(): number
  /** How many of them fit what tallies can tell: an upper bound, and exact where `exact`. */
  fitting(): number
  readonly exact: boolean
  /** Those that fit, by sort. */
  tallies(): readonly Tally[]
}

const tallied = new Set<Condition['on']>(['provider', 'organization', 'scope', 'kind', 'health', 'secret'])
const ofPlaces = new Set<Condition['on']>(['provider', 'organization', 'scope'])

/** Conditions that the places answer alone, so that no row has to be asked. */
export const isOfPlaces = (condition: Condition): boolean =>
  ofPlaces.has(condition.on) || (condition.on === 'standing' && condition.is === 'local')

function placeFits(place: KnownScope, condition: Condition): boolean {
  switch (condition.on) {
    case 'provider':
      return condition.ids.includes(place.provider) !== condition.not
    case 'organization': {
      const named = fold(condition.named)
      const names = [place.organizationName, place.tieName ?? '']
      return names.some((name) => fold(name).includes(named)) !== condition.not
    }
    case 'scope':
      return fold(place.scopeName).includes(fold(condition.named)) !== condition.not
    case 'standing':
      return condition.is !== 'local' || (place.provider === localProvider) !== condition.not
    default:
      return true
  }
}

function tallyFits(tally: Tally, provider: string, condition: Condition): boolean {
  switch (condition.on) {
    case 'kind':
      return condition.ids.includes(tally.kind) !== condition.not
    case 'health':
      return condition.states.includes(tally.health) !== condition.not
    case 'secret': {
      const hasSecret = !condition.secretless[provider]?.includes(tally.kind)
      return (hasSecret && (tally.held === 1) === condition.held) !== condition.not
    }
    default:
      return true
  }
}

/** `within` narrows the places further. */
export function narrow(
  filter: ListFilter,
  known: Known,
  within: ((place: KnownScope) => boolean) | null = null,
): Narrowed {
  const { connectionId, organizationId, scopeId, tieId, trashed, words, conditions } = filter
  const placed = connectionId ?? organizationId ?? scopeId ?? tieId
  const about = conditions.filter(isOfPlaces)
  const everywhere = placed === undefined && about.length === 0 && within === null
  const exact =
    words.length === 0 && conditions.every((condition) => tallied.has(condition.on) || isOfPlaces(condition))
  const anywhere = { scopes: null, organizations: null, wholeOrganizations: true, exact }
  if (everywhere && conditions.length === 0 && !trashed) {
    const tallies = () => known.tallies().filter((tally) => tally.trashed === 0)
    return { ...anywhere, present: known.live, fitting: known.live, tallies }
  }

  const fits = (place: KnownScope): boolean =>
    (scopeId === undefined || place.scopeId === scopeId) &&
    (organizationId === undefined || place.organizationId === organizationId) &&
    (connectionId === undefined || place.connectionId === connectionId) &&
    (tieId === undefined || place.tieId === tieId) &&
    (within === null || within(place)) &&
    about.every((condition) => placeFits(place, condition))
  const places = [...known.scopes.values()]
  const chosen = everywhere ? places : places.filter(fits)
  const scopes = new Set(chosen.map(({ scope }) => scope))
  // Asked for by some lists only, and there may be thousands.
  const counted = once(() => {
    const here = known.tallies().filter(({ trashed: t, scope }) => (t === 1) === trashed && scopes.has(scope))
    const provider = ({ scope }: Tally) => known.scopes.get(scope)?.provider ?? ''
    const fitting = here.filter((tally) =>
      conditions.every((condition) => tallyFits(tally, provider(tally), condition)),
    )
    return { present: sum(here), fitting: sum(fitting), tallies: fitting }
  })
  const told = {
    present: () => counted().present,
    fitting: () => counted().fitting,
    tallies: () => counted().tallies,
  }
  if (everywhere) return { ...anywhere, ...told }
  const organizations = new Set(chosen.map(({ organization }) => organization))
  return {
    ...told,
    scopes,
    organizations,
    wholeOrganizations: places.every(
      ({ scope, organization }) => scopes.has(scope) || !organizations.has(organization),
    ),
    exact,
  }
}

const sum = (tallies: readonly Tally[]): number => tallies.reduce((all, { count }) => all + count, 0)

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null
  return () => {
    done ??= { value: work() }
    return done.value
  }
}
