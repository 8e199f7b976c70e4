import { setImmediate } from 'node:timers/promises'
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
  return exact(text, settle(plain(text)))
}

/** So many letters are parsed and looked at in some milliseconds. */
const oneTurn = 200_000

/** The same with a breath for others between the steps, where the text is long. */
export async function parseJsonInTurns(text: string): Promise<Json> {
  if (text.length < oneTurn) return parseJson(text)
  const value = plain(text)
  await setImmediate()
  settle(value)
  await setImmediate()
  return exact(text, value)
}

/** The reviver is slow and recursive: it runs only where it can matter, and after the depth is known. */
const exact = (text: string, value: Json): Json =>
  /\d{16}/.test(text) ? settle(json.parse(text, exactInteger)) : value

/** Writes JSON, bigint as the digits it stands for. */
export function stringifyJson(value: Json): string {
  try {
    return JSON.stringify(value)
  } catch {
    // There is a bigint in it. To be asked about each value takes several times as long.
    return json.stringify(value, (_key, item) => (typeof item === 'bigint' ? json.rawJSON(`${item}`) : item))
  }
}

function plain(text: string): Json {
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

/** Refuses what is too deep or infinite, and removes `__proto__`: a later copy by assignment would obey it. */
function settle(root: Json): Json {
  let level: object[] = []
  let below: object[] = []
  const look = (value: Json) => {
    if (typeof value === 'object') {
      if (value !== null) below.push(value)
    } else if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) {
      throw new WireJsonError('holds a number out of range')
    }
  }
  look(root)
  for (let depth = 0; below.length > 0; depth++) {
    if (depth >= maxDepth) throw new WireJsonError(`is nested more than ${maxDepth} levels deep`)
    level = below
    below = []
    for (const value of level) {
      if (Array.isArray(value)) for (const child of value) look(child)
      else {
        if (Object.hasOwn(value, '__proto__')) Reflect.deleteProperty(value, '__proto__')
        // What is parsed has its own fields and no others: to go over them by name makes no list of them.
        for (const name in value) look((value as Record<string, Json>)[name] as Json)
      }
    }
  }
  return root
}
