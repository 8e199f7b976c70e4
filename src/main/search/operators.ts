import type { Condition, Moment, Possession, Standing } from '../vault/listing/filter.ts'
import { idsFor, type SearchCatalogue } from './catalogue.ts'
import { coming, past, readTime } from './times.ts'

export interface Meaning {
  readonly conditions: readonly Condition[]
  /** It is about the trash. */
  readonly trashed?: true
}

/** What is wrong with a value, as a sentence without its full stop, and what to choose from instead. */
export interface Mistake {
  readonly wrong: string
  readonly from?: readonly string[]
}

export interface Operator {
  readonly name: string
  /** What it asks, for a person: «organization or customer». */
  readonly help: string
  readonly example: string
  /** The values it takes, where those are few. */
  readonly values?: readonly string[]
  /** It says something without a value, too. */
  readonly bare?: true
  readonly means: (
    value: string,
    not: boolean,
    given: { catalogue: SearchCatalogue; now: number },
  ) => Meaning | Mistake
}

const all = (...conditions: Condition[]): Meaning => ({ conditions })
const oneOf = (values: readonly string[]): Mistake => ({
  wrong: `It takes ${values.join(', ')}`,
  from: values,
})

const standings: readonly Standing[] = [
  'conflict',
  'pending',
  'held',
  'failed',
  'owed',
  'local',
  'synced',
  'gone',
]
const states = [...standings, 'trashed', 'unhealthy', 'expired', 'unused'] as const
const statuses = ['synced', 'pending', 'held', 'failed', 'conflict', 'local', 'gone'] as const
const healths = ['ok', 'warn', 'invalid', 'unknown'] as const
const things = ['secret', 'notes', 'tags', 'expiry', 'usage', 'description', 'fields', 'files'] as const
const lengths = 'It takes a length of time, such as <90d, >6m or 2w, or a day, such as 2026-03-31'

const isStanding = (value: string): value is Standing => (standings as readonly string[]).includes(value)

function state(value: string, not: boolean, now: number): Meaning | Mistake {
  if (isStanding(value)) return all({ not, on: 'standing', is: value })
  switch (value) {
    case 'trashed':
      return not ? { wrong: 'What is not in the trash is listed anyway' } : { conditions: [], trashed: true }
    case 'unhealthy':
      return all({ not, on: 'health', states: ['warn', 'invalid'] })
    case 'expired':
      return all({ not, on: 'time', clock: 'expires', after: null, before: now, never: false })
    case 'unused':
      return all({ not, on: 'time', clock: 'used', after: null, before: null, never: true })
    default:
      return oneOf(states)
  }
}

const clock = (name: string, of: Moment, help: string, example: string, none: string | null): Operator => ({
  name,
  help,
  example,
  ...(none !== null && { values: [none] }),
  means: (value, not, { now }) => {
    if (value === none) return all({ not, on: 'time', clock: of, after: null, before: null, never: true })
    const time = readTime(value)
    if (!time) return { wrong: none === null ? lengths : `${lengths}, or «${none}»` }
    const range = of === 'expires' ? coming(time, now) : past(time, now)
    return all({ not, on: 'time', clock: of, ...range, never: false })
  },
})

const possession = (
  value: string,
  has: boolean,
  not: boolean,
  catalogue: SearchCatalogue,
): Meaning | Mistake => {
  if (value === 'secret') return all({ not, on: 'secret', held: has, secretless: catalogue.secretless })
  if (!(things as readonly string[]).includes(value)) return oneOf(things)
  return all({ not: not === has, on: 'has', what: value as Possession })
}

/** Every operator there is. */
export const operators: readonly Operator[] = [
  {
    name: 'provider',
    help: 'service it is at',
    example: 'provider:seqera',
    means: (value, not, { catalogue }) => {
      const ids = idsFor(value, catalogue.providers)
      if (ids.length > 0) return all({ not, on: 'provider', ids })
      return { wrong: `There is no service «${value}»`, from: catalogue.providers.map(({ id }) => id) }
    },
  },
  {
    name: 'org',
    help: 'organization, or the customer it belongs to',
    example: 'org:"Halden Genomics"',
    means: (value, not) => all({ not, on: 'organization', named: value }),
  },
  {
    name: 'scope',
    help: 'workspace, environment or service account',
    example: 'scope:production',
    means: (value, not) => all({ not, on: 'scope', named: value }),
  },
  {
    name: 'kind',
    help: 'kind of credential',
    example: 'kind:aws',
    means: (value, not, { catalogue }) => {
      const ids = idsFor(
        value,
        catalogue.kinds.map(({ id, label }) => ({ id, name: label })),
      )
      if (ids.length > 0) return all({ not, on: 'kind', ids })
      return { wrong: `There is no kind «${value}»`, from: catalogue.kinds.map(({ id }) => id) }
    },
  },
  {
    name: 'tag',
    help: 'tag',
    example: 'tag:pci',
    means: (value, not) => all({ not, on: 'tag', tag: value }),
  },
  {
    name: 'name',
    help: 'part of the name',
    example: 'name:deploy',
    means: (value, not) => all({ not, on: 'name', text: value }),
  },
  {
    name: 'file',
    help: 'part of the name of a file with it',
    example: 'file:service-account.json',
    means: (value, not) => all({ not, on: 'file', text: value }),
  },
  {
    name: 'health',
    help: 'what its service says of it',
    example: 'health:invalid',
    values: healths,
    means: (value, not) =>
      (healths as readonly string[]).includes(value)
        ? all({ not, on: 'health', states: [value] })
        : oneOf(healths),
  },
  {
    name: 'status',
    help: 'where it stands with its service',
    example: 'status:pending',
    values: statuses,
    means: (value, not) =>
      isStanding(value) && value !== 'owed' ? all({ not, on: 'standing', is: value }) : oneOf(statuses),
  },
  {
    name: 'is',
    help: 'state',
    example: 'is:conflict',
    values: states,
    means: (value, not, { now }) => state(value, not, now),
  },
  {
    name: 'has',
    help: 'what is held here',
    example: 'has:secret',
    values: things,
    means: (value, not, { catalogue }) => possession(value, true, not, catalogue),
  },
  {
    name: 'missing',
    help: 'what is not held here',
    example: 'missing:secret',
    values: things,
    means: (value, not, { catalogue }) => possession(value, false, not, catalogue),
  },
  clock('used', 'used', 'last use', 'used:<90d', 'never'),
  {
    name: 'unused',
    help: 'not used for so long, or never',
    example: 'unused:90d',
    bare: true,
    means: (value, not, { now }) => {
      const never = { not, on: 'time', clock: 'used', after: null, never: true } as const
      if (value === '') return all({ ...never, before: null })
      const time = readTime(value.replace(/^[<>]=?/, ''))
      if (time?.spanMs === undefined || time.spanMs === null) {
        return { wrong: 'It takes a length of time, such as 90d or 6m' }
      }
      return all({ ...never, before: now - time.spanMs })
    },
  },
  clock('stored', 'stored', 'since when its secret is held', 'stored:>1y', null),
  clock('expires', 'expires', 'expiry', 'expires:<30d', 'never'),
  clock('created', 'created', 'when it was made', 'created:<7d', null),
  clock('updated', 'updated', 'when it was last changed', 'updated:>1y', null),
]
