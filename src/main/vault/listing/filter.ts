/** Orders of a list. `relevance` is for words: names that begin with the first word come first. */
export const sorts = [
  'relevance',
  'name',
  'updated',
  'used',
  'created',
  'expires',
  'kind',
  'provider',
  'organization',
  'health',
] as const
export type Sort = (typeof sorts)[number]
export type Group = 'organization' | 'provider' | 'kind' | 'health'
export type Clock = 'updated' | 'used' | 'created' | 'expires'
/** A time that is asked for: a list runs along a clock, and along `stored` only together with a kind. */
export type Moment = Clock | 'stored'

/** Where a credential stands with its remote. `owed`: pending, held or failed. */
export type Standing = 'conflict' | 'owed' | 'pending' | 'held' | 'failed' | 'local' | 'synced' | 'gone'

export type Possession = 'notes' | 'tags' | 'expiry' | 'usage' | 'description' | 'fields' | 'files'

/** One thing that must be so, or with `not` must not. Times are Unix milliseconds. */
export type Condition = { readonly not: boolean } & (
  | { readonly on: 'provider'; readonly ids: readonly string[] }
  /** Part of the name of an organization, or of the customer it is tied to. */
  | { readonly on: 'organization'; readonly named: string }
  | { readonly on: 'scope'; readonly named: string }
  | { readonly on: 'kind'; readonly ids: readonly string[] }
  | { readonly on: 'health'; readonly states: readonly string[] }
  /** Kinds that have no secret at all, by provider, neither have nor lack one. */
  | { readonly on: 'secret'; readonly held: boolean; readonly secretless: Secretless }
  | { readonly on: 'tag'; readonly tag: string }
  | { readonly on: 'standing'; readonly is: Standing }
  | { readonly on: 'has'; readonly what: Possession }
  /** Between the two, which are both outside. `never`: one that has no such time fits too. */
  | {
      readonly on: 'time'
      readonly clock: Moment
      readonly after: number | null
      readonly before: number | null
      readonly never: boolean
    }
  | { readonly on: 'name'; readonly text: string }
  /** Part of the name of a file that is with it. */
  | { readonly on: 'file'; readonly text: string }
  /** Its whole name, letter by letter. */
  | { readonly on: 'named'; readonly name: string }
  /** A word anywhere. Those that must be there are `words` of the filter. */
  | { readonly on: 'word'; readonly text: string }
)

/** Ids of kinds by provider. */
export type Secretless = Readonly<Record<string, readonly string[]>>

export interface ListFilter {
  readonly connectionId?: string | undefined
  readonly organizationId?: string | undefined
  readonly scopeId?: string | undefined
  readonly tieId?: string | undefined
  /** What is in the trash, and nothing else; otherwise what is not. */
  readonly trashed: boolean
  /** Each is somewhere in a credential, or in the name of its organization. */
  readonly words: readonly string[]
  readonly conditions: readonly Condition[]
}

export const everything: ListFilter = { trashed: false, words: [], conditions: [] }

/** Upper and lower case are the same to a search. */
export const fold = (text: string): string => text.toLowerCase()
