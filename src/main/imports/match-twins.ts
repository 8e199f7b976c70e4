import type { Likeness } from './likeness.ts'
import { mostPairs } from './most-pairs.ts'

/** Above this many comparisons of namesakes, only equal ones and equal hints are looked for. */
const comparisons = 250_000

/**
 * Which held credential each one of the file is, by their places in the two lists; absent for a new one.
 *
 * No held one is taken twice. The surest pairs go first: equal ones, then as many as can be of those that
 * know more in the vault, then those with the same telling field, and last what is alone under its name on
 * both sides.
 */
export function matchTwins(files: readonly Likeness[], vault: readonly Likeness[]): Map<number, number> {
  const groups = new Map<string, { files: number[]; vault: number[] }>()
  const groupOf = ({ identity }: Likeness) => {
    const found = groups.get(identity)
    if (found) return found
    const made = { files: [], vault: [] }
    groups.set(identity, made)
    return made
  }
  for (const [at, file] of files.entries()) groupOf(file).files.push(at)
  for (const [at, held] of vault.entries()) groups.get(held.identity)?.vault.push(at)

  const twins = new Map<number, number>()
  for (const group of groups.values()) {
    if (group.vault.length > 0) matchGroup(group, files, vault, twins)
  }
  return twins
}

function matchGroup(
  group: { files: number[]; vault: number[] },
  files: readonly Likeness[],
  vault: readonly Likeness[],
  twins: Map<number, number>,
): void {
  const free = new Set(group.vault)
  let left = group.files
  const pair = (file: number, held: number | undefined): boolean => {
    if (held === undefined) return false
    twins.set(file, held)
    free.delete(held)
    return true
  }
  const pass = (key: (each: Likeness) => string | null) => {
    const index = new Map<string, number[]>()
    for (const held of [...free].reverse()) {
      const by = key(vault[held] as Likeness)
      if (by === null) continue
      const same = index.get(by)
      if (same) same.push(held)
      else index.set(by, [held])
    }
    left = left.filter((file) => {
      const by = key(files[file] as Likeness)
      return by === null || !pair(file, index.get(by)?.pop())
    })
  }

  pass(({ signature }) => signature)
  if (left.length * free.size <= comparisons) {
    const fits = (file: number, held: number) =>
      (files[file] as Likeness).differs(vault[held] as Likeness).length === 0
    for (const [file, held] of mostPairs(left, [...free], fits)) pair(file, held)
    left = left.filter((file) => !twins.has(file))
  }
  pass(({ hint }) => hint)
  const [file] = left
  const [held] = free
  if (file === undefined || held === undefined || left.length > 1 || free.size > 1) return
  if (!otherAccount(files[file] as Likeness, vault[held] as Likeness)) pair(file, held)
}

/** Two logins of one name with different users are two; a key that was rotated is one. */
const otherAccount = (file: Likeness, held: Likeness): boolean =>
  file.of.kind === 'generic' && file.hint !== null && held.hint !== null && file.hint !== held.hint
