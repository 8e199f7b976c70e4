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
  let cleared = false

  function* facts(): Generator<readonly [at: number, fact: Fact]> {
    let at = 0
    for (const those of heads.all()) for (const head of those) yield [at++, withNames(head)]
  }
  return {
    add(credential) {
      if (credential.files?.length) files.set(count, credential.files)
      count++
      length += heads.add(headOf(credential)) + bodies.add(bodyOf(credential))
      if (length < parcelLength) return
      length = 0
      heads.close()
      bodies.close()
    },
    count: () => count,
    fact(at) {
      const head = heads.at(at)
      return head && withNames(head)
    },
    facts,
    *each() {
      if (cleared) return
      const fact = facts()
      for (const those of bodies.all()) {
        for (const body of those) {
          const [at, head] = fact.next().value as readonly [number, Fact]
          const attached = files.get(at)
          yield [at, { ...whole(head, body), ...(attached && { files: attached }) }]
        }
      }
    },
    clear() {
      cleared = true
      bodies.clear()
      files.clear()
    },
  }
}

/** Values in their order, as JSON in bytes, block by block. */
function blocks<T>() {
  const closed: Buffer[] = []
  /** The number of the first value in each. */
  const starts: number[] = []
  let loose: string[] = []
  let count = 0
  let open: { readonly block: number; readonly values: readonly T[] } | null = null

  const close = (): void => {
    if (loose.length === 0) return
    starts.push(count - loose.length)
    closed.push(Buffer.from(`[${loose.join(',')}]`))
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
      for (const block of closed) yield opened(block)
    },
    at(index: number): T | undefined {
      close()
      const block = starts.findLastIndex((start) => start <= index)
      const bytes = closed[block]
      if (bytes === undefined) return undefined
      if (open?.block !== block) open = { block, values: opened(bytes) }
      return open.values[index - (starts[block] as number)]
    },
    clear(): void {
      for (const block of closed) block.fill(0)
      closed.length = 0
      starts.length = 0
      loose = []
      open = null
    },
  }
}

type Head = ReturnType<typeof headOf>
type Body = ReturnType<typeof bodyOf>

/** Without the names of the values, which would be most of it. */
const headOf = (credential: ImportedCredential) => {
  const { kind, name, organization, hint, place } = factOf(credential)
  return [kind, name, organization, hint, place] as const
}

const withNames = ([kind, name, organization, hint, place]: Head): Fact => ({
  kind,
  name,
  organization,
  hint,
  place,
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
