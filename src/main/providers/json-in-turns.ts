import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type LongArray, longArray } from './long-array.ts'
import type { Json } from './provider.ts'
import { exactly, parseJson, plain, WireJsonError } from './wire-json.ts'

export interface TurnSizes {
  /** Texts of fewer bytes are parsed at once. */
  readonly least: number
  /** An array that goes on after so many bytes is a long one. */
  readonly window: number
  /** So much of a long array is parsed in one turn: a millisecond or two. */
  readonly slice: number
}
const usual: TurnSizes = { least: 200_000, window: 50_000, slice: 200_000 }

/** What is between two elements may be within one as well, and so many times it is tried whether it is. */
const mostGuesses = 4

// Of every slice, which is whole letters since what is around it is ASCII: a mark of byte order is none within a text.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const byteOrderMark = [0xef, 0xbb, 0xbf]

/**
 * `parseJson` of UTF-8 text. Where most of it is an array of objects, its root or a member of it, others may breathe
 * every few milliseconds; what is long for another reason is parsed in one go.
 *
 * Throws what `parseJson` throws, and a TypeError for what is not UTF-8.
 */
export async function parseJsonInTurns(bytes: Uint8Array, sizes = usual): Promise<Json> {
  const start = byteOrderMark.every((byte, at) => bytes[at] === byte) ? byteOrderMark.length : 0
  const text = (from: number, to: number) => decoder.decode(bytes.subarray(from, to))
  const array = bytes.length < sizes.least ? null : longArray(bytes, start, start + sizes.window)
  if (array === null) return parseJson(text(start, bytes.length))

  // Where to cut is a guess, and JSON.parse the judge: a slice that it takes as a list of elements is one, whatever
  // follows. What is left of the text, with the first elements left out, is JSON only if all of it is.
  const elements: Json[] = []
  let from = array.first
  for (let guesses = 0, cut = from; guesses < mostGuesses; guesses++) {
    cut = nextCut(bytes, array, Math.max(cut + 1, from + sizes.slice))
    if (cut < 0) break
    await setImmediate()
    const slice = elementsOf(text(from, cut), array.key === null ? 0 : 1)
    if (slice === null) continue
    for (const element of slice) elements.push(element)
    from = cut + 1
    guesses = -1
  }
  await setImmediate()
  const mark = randomUUID()
  const root = parseJson(`${text(start, array.first)}"${mark}",${text(from, bytes.length)}`)
  const name = array.key && (JSON.parse(text(array.key.from, array.key.to)) as string)
  const cutArray = memberOf(root, name)
  // Otherwise it is a later member of the same name that counts.
  if (cutArray?.[0] === mark) {
    await setImmediate()
    for (const element of cutArray.slice(1)) elements.push(element)
    if (name === null) return elements
    Object.assign(root as object, { [name]: elements })
  }
  await setImmediate()
  return root
}

function nextCut(bytes: Uint8Array, { between, comma }: LongArray, from: number): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(between, from)
  return at < 0 ? -1 : at + comma
}

/** Null where the text is no list of whole elements. */
function elementsOf(text: string, above: number): readonly Json[] | null {
  const list = `[${text}]`
  let parsed: Json
  try {
    parsed = plain(list)
  } catch (thrown) {
    if (thrown instanceof WireJsonError) return null
    throw thrown
  }
  const elements = exactly(list, parsed, above) as readonly Json[]
  return elements.length > 0 ? elements : null
}

function memberOf(root: Json, name: string | null): Json[] | null {
  if (name === null) return Array.isArray(root) ? root : null
  const member =
    typeof root === 'object' && root !== null && Object.hasOwn(root, name)
      ? (root as Record<string, Json>)[name]
      : null
  return Array.isArray(member) ? member : null
}
