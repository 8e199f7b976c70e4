import { type Group, groups } from './groups.ts'
import type { Variable } from './parse-env.ts'

/** Variables that were found to belong together. */
export interface Gathered {
  readonly group: Group
  /** What stands before the group's names, without the last underscore; empty for none. */
  readonly prefix: string
  readonly values: Readonly<Record<string, string>>
  readonly used: readonly Variable[]
}

/** The groups that are whole. A variable belongs to one at most; what is in none is not in the answer. */
export function gather(variables: readonly Variable[]): Gathered[] {
  const taken = new Set<Variable>()
  const found: Gathered[] = []
  for (const group of groups) {
    for (const [prefix, members] of byPrefix(group, variables, taken)) {
      const values: Record<string, string> = { ...group.implied }
      const used: Variable[] = []
      const given = new Set<string>()
      for (const name of Object.keys(group.fields)) {
        const field = group.fields[name] as string
        const variable = members.get(name)
        if (!variable || given.has(field)) continue
        given.add(field)
        values[field] = variable.value
        used.push(variable)
      }
      if (!group.needs.every((field) => given.has(field))) continue
      for (const variable of used) taken.add(variable)
      found.push({ group, prefix, values, used })
    }
  }
  return found
}

function byPrefix(
  group: Group,
  variables: readonly Variable[],
  taken: ReadonlySet<Variable>,
): Map<string, Map<string, Variable>> {
  const found = new Map<string, Map<string, Variable>>()
  for (const variable of variables) {
    if (taken.has(variable) || variable.value.trim() === '') continue
    const upper = variable.name.toUpperCase()
    const name = longestEnd(upper, group)
    if (name === null) continue
    const prefix = variable.name.slice(0, upper.length - name.length).replace(/_$/, '')
    const members = found.get(prefix) ?? new Map<string, Variable>()
    found.set(prefix, members)
    if (!members.has(name)) members.set(name, variable)
  }
  return found
}

/** The longest of a group's names that a variable is, or ends with after an underscore. */
function longestEnd(name: string, { fields }: Group): string | null {
  let rest = name
  for (;;) {
    if (Object.hasOwn(fields, rest)) return rest
    const at = rest.indexOf('_')
    if (at < 0) return null
    rest = rest.slice(at + 1)
  }
}
