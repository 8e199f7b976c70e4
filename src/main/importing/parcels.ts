import type { ImportedCredential, ImportedFile } from '../imports/imported.ts'
import { type Fact, factOf } from './facts.ts'

/** So much JSON goes into one: more of it would be open for so long that it costs the collector work. */
const parcelLength = 32 * 1024

/**
 * Credentials of files, packed until they are written: bytes that can be overwritten, and a fraction of what they take
 * as objects.
 */
export interface Parcels {
  readonly add: (credential: ImportedCredential) => void
  readonly count: () => number
  /** What a line says of one; also of those that were forgotten. */
  readonly fact: (at: number) => Fact | undefined
  readonly facts: () => Generator<readonly [at: number, fact: Fact]>
  /** In the order in which they were added. One parcel at a time is opened. */
  readonly each: () => Generator<readonly [at: number, credential: ImportedCredential]>
  /** The same for the last time: a parcel that was gone through is overwritten and forgotten. */
  readonly take: Parcels['each']
  /** Overwrites and forgets them all, but for their facts. */
  readonly clear: () => void
}

export function parcels(): Parcels {
  const heads = blocks<Head>()
  const bodies = blocks<Body>()
  // What opens a file cannot be packed.
  const files = new Map<number, readonly ImportedFile[]>()
  let length = 0
  let count = 0
  const names = texts()

  function* facts(): Generator<readonly [at: number, fact: Fact]> {
    let at = 0
    for (const those of heads.all()) for (const head of those) yield [at++, factIn(head, names)]
  }
  function* each(through: typeof bodies.all): ReturnType<Parcels['each']> {
    const fact = facts()
    for (const those of through()) {
      for (const body of those) {
        const [at, head] = fact.next().value as readonly [number, Fact]
        const attached = files.get(at)
        yield [at, { ...whole(head, body), ...(attached && { files: attached }) }]
      }
    }
  }
  return {
    add(credential) {
      if (credential.files?.length) files.set(count, credential.files)
      count++
      length += heads.add(headOf(credential, names)) + bodies.add(bodyOf(credential))
      if (length < parcelLength) return
      length = 0
      heads.close()
      bodies.close()
    },
    count: () => count,
    fact(at) {
      const head = heads.at(at)
      return head && factIn(head, names)
    },
    facts,
    each: () => each(bodies.all),
    take: () => each(bodies.take),
    clear() {
      bodies.clear()
      files.clear()
    },
  }
}

/** In memory of their own. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}

/** Overwrites it and gives its memory back now: a collector that has little else to do comes too late. */
function release(bytes: Buffer): void {
  bytes.fill(0)
  // Node 20 has to wait for the collector.
  const buffer = bytes.buffer as ArrayBuffer & { transfer?: (length: number) => ArrayBuffer }
  buffer.transfer?.(0)
}

/** Values in their order, as JSON in bytes, block by block. */
function blocks<T>() {
  /** Null: it was taken. */
  const closed: (Buffer | null)[] = []
  /** The number of the first value in each. */
  const starts: number[] = []
  let loose: string[] = []
  let count = 0
  let open: { readonly from: number; readonly values: readonly T[] } | null = null

  const close = (): void => {
    if (loose.length === 0) return
    starts.push(count - loose.length)
    closed.push(bytesOf(`[${loose.join(',')}]`))
    loose = []
  }
  const opened = (block: Buffer): T[] => JSON.parse(block.toString())
  return {
    /** Returns how long it is. */
    add(value: T): number {
      const packed = JSON.stringify(value)
      loose.push(packed)
      count++
      return packed.length
    },
    close,
    *all(): Generator<readonly T[]> {
      close()
      for (const block of closed) if (block) yield opened(block)
    },
    *take(): Generator<readonly T[]> {
      close()
      for (const [at, block] of closed.entries()) {
        if (!block) continue
        yield opened(block)
        release(block)
        closed[at] = null
      }
    },
    at(index: number): T | undefined {
      close()
      if (open === null || index < open.from || index >= open.from + open.values.length) {
        const block = starts.findLastIndex((start) => start <= index)
        const bytes = closed[block]
        if (!bytes) return undefined
        open = { from: starts[block] as number, values: opened(bytes) }
      }
      return open.values[index - open.from]
    },
    clear(): void {
      for (const block of closed) if (block) release(block)
      closed.length = 0
      starts.length = 0
      loose = []
      open = null
    },
  }
}

type Head = ReturnType<typeof headOf>
type Body = ReturnType<typeof bodyOf>

/** Texts that thousands share, each by a number. */
function texts() {
  const all: (string | null)[] = []
  const numbers = new Map<string | null, number>()
  return {
    numberOf(text: string | null): number {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, all.length)
      return all.push(text) - 1
    },
    at: (number: number): string | null => all[number] ?? null,
  }
}

/** Without the names of the values, which would be most of it. Many a place ends in the name. */
const headOf = (credential: ImportedCredential, { numberOf }: ReturnType<typeof texts>) => {
  const { kind, name, organization, hint, place } = factOf(credential)
  const within = place.endsWith(`/${name}`) ? numberOf(place.slice(0, -name.length)) : place
  return [numberOf(kind), name, numberOf(organization), hint, within] as const
}

const factIn = ([kind, name, organization, hint, place]: Head, { at }: ReturnType<typeof texts>): Fact => ({
  kind: at(kind) as string,
  name,
  organization: at(organization),
  hint,
  place: typeof place === 'number' ? `${at(place)}${name}` : place,
})

const bodyOf = (of: ImportedCredential) =>
  [
    of.description,
    of.attributes,
    of.secrets,
    of.tags,
    of.notes,
    of.custom,
    of.expiresAt ?? null,
    of.rotateDays ?? null,
    of.source.format,
  ] as const

function whole({ kind, name, organization, place }: Fact, body: Body): ImportedCredential {
  const [description, attributes, secrets, tags, notes, custom, expiresAt, rotateDays, format] = body
  return {
    kind,
    name,
    description,
    attributes,
    secrets,
    tags,
    notes,
    custom,
    organization,
    ...(expiresAt !== null && { expiresAt }),
    ...(rotateDays !== null && { rotateDays }),
    source: { format, place },
  }
}
