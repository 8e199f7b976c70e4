import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ImportedCredential, ImportedFile } from '../imports/imported.ts'

/** So much JSON goes into one. */
const parcelLength = 256 * 1024

/** Credentials of files, packed until they are written: a fraction of what they take as objects. */
export interface Parcels {
  readonly count: () => number
  readonly add: (credential: ImportedCredential) => void
  /** In the order in which they were added; a parcel is open while it is walked through. */
  readonly each: () => Generator<readonly [at: number, credential: ImportedCredential]>
  /** Overwrites and forgets them all. */
  readonly clear: () => void
}

export function parcels(): Parcels {
  const sealed: Buffer[] = []
  // What opens a file cannot be packed.
  const files = new Map<number, readonly ImportedFile[]>()
  let loose: string[] = []
  let length = 0
  let count = 0

  const close = () => {
    if (loose.length === 0) return
    const plain = Buffer.from(`[${loose.join(',')}]`)
    sealed.push(deflateRawSync(plain, { level: 1 }))
    plain.fill(0)
    loose = []
    length = 0
  }
  return {
    count: () => count,
    add({ files: attached, ...credential }) {
      if (attached?.length) files.set(count, attached)
      const packed = JSON.stringify(credential)
      count++
      length += packed.length
      loose.push(packed)
      if (length >= parcelLength) close()
    },
    *each() {
      close()
      let at = 0
      for (const parcel of sealed) {
        const plain = inflateRawSync(parcel)
        const opened = JSON.parse(plain.toString()) as ImportedCredential[]
        plain.fill(0)
        for (const credential of opened) {
          const attached = files.get(at)
          yield [at++, attached ? { ...credential, files: attached } : credential]
        }
      }
    },
    clear() {
      for (const parcel of sealed) parcel.fill(0)
      sealed.length = 0
      files.clear()
      loose = []
      count = 0
    },
  }
}
