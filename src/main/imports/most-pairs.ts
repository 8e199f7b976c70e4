/**
 * As many pairs as there can be, each of both sides in one pair at most (Kuhn's augmenting paths).
 *
 * Taking the first that fits would not do: what says little fits beside many, and would take the place of
 * what fits there alone.
 */
export function mostPairs(
  left: readonly number[],
  right: readonly number[],
  fits: (left: number, right: number) => boolean,
): Map<number, number> {
  const choices = new Map(left.map((each) => [each, right.filter((other) => fits(each, other))]))
  const ownerOf = new Map<number, number>()
  const place = (each: number, seen: Set<number>): boolean => {
    for (const other of choices.get(each) ?? []) {
      if (seen.has(other)) continue
      seen.add(other)
      const owner = ownerOf.get(other)
      if (owner !== undefined && !place(owner, seen)) continue
      ownerOf.set(other, each)
      return true
    }
    return false
  }
  for (const each of left) place(each, new Set())
  return new Map([...ownerOf].map(([other, each]) => [each, other]))
}
