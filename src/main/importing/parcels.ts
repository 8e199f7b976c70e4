import type { ImportedCredential, ImportedFile } from '../imports/imported.ts'

/** So much JSON goes into one: more of it would be open for so long that it costs the collector work. */
const parcelLength = 32 * 1024

/**
 * Credentials of files, packed until they are written: bytes that can be overwritten, and a fraction of what they take
 * as objects.
 */
export interface Parcels {
  readonly add: (credential: ImportedCredential) => void
  /** In the order in which they were added. One parcel at a time is opened. */
  readonly each: () => Generator<readonly [at: number, credential: ImportedCredential]>
  /** Overwrites and forgets them all. */
  readonly clear: () => void
}

export function parcels(): Parcels {
  const closed: Buffer[] = []
  // What opens a file cannot be packed.
  const files = new Map<number, readonly ImportedFile[]>()
  let loose: string[] = []
  let length = 0
  let count = 0

  const close = () => {
    if (loose.length > 0) closed.push(Buffer.from(`[${loose.join(',')}]`))
    loose = []
    length = 0
  }
  return {
    add(credential) {
      if (credential.files?.length) files.set(count, credential.files)
      const packed = JSON.stringify(values(credential))
      count++
      length += packed.length
      loose.push(packed)
      if (length >= parcelLength) close()
    },
    *each() {
      close()
      let at = 0
      for (const parcel of closed) {
        for (const packed of JSON.parse(parcel.toString()) as Values[]) {
          const attached = files.get(at)
          yield [at++, { ...withNames(packed), ...(attached && { files: attached }) }]
        }
      }
    },
    clear() {
      for (const parcel of closed) parcel.fill(0)
      closed.length = 0
      files.clear()
      loose = []
      count = 0
    },
  }
}

type Values = ReturnType<typeof values>

/** Without the names, which would be most of it. */
const values = (of: ImportedCredential) =>
  [
    of.kind,
    of.name,
    of.description,
    of.attributes,
    of.secrets,
    of.tags,
    of.notes,
    of.custom,
    of.organization,
    of.expiresAt ?? null,
    of.rotateDays ?? null,
    of.source.format,
    of.source.place,
  ] as const

function withNames(packed: Values): ImportedCredential {
  const [
    kind,
    name,
    description,
    attributes,
    secrets,
    tags,
    notes,
    custom,
    organization,
    expiresAt,
    ...rest
  ] = packed
  const [rotateDays, format, place] = rest
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
