import { clean } from '../said.ts'

/** May list; only owners and admins may change. How the words are written exactly is not documented. */
const readers = new Set(['planner', 'viewer', 'billing'])
const writers = new Set(['owner', 'admin'])

/** Why this role may not change credentials, as a sentence; undefined where it may. */
export function readOnlyBecause(role: unknown): string | undefined {
  const rule = 'CloudPlans lets only owners and admins of an organization change its credentials'
  const word = typeof role === 'string' ? clean(role.trim(), []) : ''
  if (word === '') return `${rule}, and does not tell your role here.`
  const known = word.toLowerCase()
  if (writers.has(known)) return undefined
  if (readers.has(known)) return `${rule}; your role here is ${known}.`
  return `${rule}; your role here is "${word}", which Keystead does not know.`
}
