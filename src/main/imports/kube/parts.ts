import type { Collector } from '../collect.ts'
import { isObject, list, member, text } from '../member.ts'

/** A named cluster, user or context. */
export interface Part {
  readonly name: string
  readonly place: string
  readonly body: unknown
}

/** The entries of one list by name. Of two with one name the first counts, as for kubectl. */
export function partsOf(
  file: unknown,
  plural: string,
  singular: string,
  into: Collector,
): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  for (const [at, each] of list(file, plural).entries()) {
    const place = `${plural}[${at}]`
    const name = text(each, 'name')
    const body = member(each, singular)
    if (name === undefined) into.skip(undefined, place, 'it has no name')
    else if (parts.has(name))
      into.skip(name, place, `another ${singular} has the same name; the first one counts`)
    else if (!isObject(body)) into.skip(name, place, `it holds no ${singular}`)
    else parts.set(name, { name, place, body })
  }
  return parts
}
