import type { Json } from './provider.ts'

/** Deep enough for any credential, shallow enough that no walk over an answer runs out of stack. */
const maxDepth = 64

/** Text that is not JSON we take. The message says why, and quotes nothing of the text. */
export class WireJsonError extends Error {
  override readonly name = 'WireJsonError'
}

// ES proposal «JSON.parse source text access»: in V8 since 11.4, not yet in TypeScript's ES2023 library.
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown
const json = JSON as unknown as {
  parse(text: string, reviver?: Reviver): Json
  rawJSON(text: string): unknown
  stringify(value: unknown, replacer: (key: string, value: unknown) => unknown): string
}

/**
 * Parses an answer. Integers beyond 2^53 become bigint, `__proto__` keys are left out.
 *
 * Throws a WireJsonError for text that is not JSON, is nested more than 64 levels deep, or holds a
 * number that no double and no integer can stand for.
 */
export function parseJson(text: string): Json {
  return exactly(text, plain(text))
}

/**
 * The value that the engine made of a text, as `parseJson` has it; the same one where it can be. `above`: so many levels
 * are around it.
 */
export function exactly(text: string, value: Json, above = 0): Json {
  // A letter can be written as its number.
  const named = text.includes('__proto__') || text.includes('\\u')
  // The reviver is slow and recursive: it runs only where it can matter, and after the depth is known.
  if (!look(value, above, named)) return value
  const exact = json.parse(text, exactInteger)
  look(exact, above, named)
  return exact
}

/** Writes JSON, bigint as the digits it stands for. */
export function stringifyJson(value: Json): string {
  try {
    return JSON.stringify(value)
  } catch {
    // There is a bigint in it. To be asked about each value takes several times as long.
    return json.stringify(value, (_key, item) => (typeof item === 'bigint' ? json.rawJSON(`${item}`) : item))
  }
}

/** As the engine has it. Throws a WireJsonError for text that is not JSON. */
export function plain(text: string): Json {
  try {
    return json.parse(text)
  } catch {
    // The engine's own message quotes the text, and an answer may hold secrets.
    throw new WireJsonError('is not JSON')
  }
}

const exactInteger: Reviver = (_key, value, { source }) =>
  typeof value === 'number' && !Number.isSafeInteger(value) && source && /^-?\d+$/.test(source)
    ? BigInt(source)
    : value

/**
 * Refuses what is too deep or infinite, and removes `__proto__`, which may be there if it is `named`: a later copy by
 * assignment would obey it. Returns whether there is an integer that may have lost digits.
 */
function look(value: Json, depth: number, named: boolean): boolean {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new WireJsonError('holds a number out of range')
    return !Number.isSafeInteger(value) && Number.isInteger(value)
  }
  if (typeof value !== 'object' || value === null) return false
  if (depth >= maxDepth) throw new WireJsonError(`is nested more than ${maxDepth} levels deep`)
  let long = false
  if (Array.isArray(value)) {
    for (const child of value) if (look(child, depth + 1, named)) long = true
    return long
  }
  if (named && Object.hasOwn(value, '__proto__')) Reflect.deleteProperty(value, '__proto__')
  // What is parsed has its own fields and no others: to go over them by name makes no list of them.
  for (const name in value) if (look(value[name] as Json, depth + 1, named)) long = true
  return long
}
