/** A file as it was chosen: its name without folders, and what is in it. */
export interface ImportFile {
  readonly name: string
  /** All that is in it; of a large file that stays on the disk, its beginning. */
  readonly bytes: Uint8Array
  readonly onDisk?: OnDisk | undefined
}

/** A file that is read when it is needed, and no more of it at once than that takes. */
export interface OnDisk {
  readonly size: number
  /** From its beginning, part by part; a part is overwritten by the next. Throws where it cannot be read. */
  readonly parts: () => Iterable<Uint8Array>
}

/** How much of a file is read at once. */
export const partBytes = 64 * 1024
/** How much of a file that stays on the disk is in `bytes`: every format shows itself within. */
export const headBytes = 256 * 1024

export const sizeOf = ({ bytes, onDisk }: ImportFile): number => onDisk?.size ?? bytes.length

/** All that is in it. */
export function wholeOf({ bytes, onDisk }: ImportFile): Uint8Array {
  if (!onDisk) return bytes
  return Buffer.concat(Array.from(onDisk.parts(), (part) => Uint8Array.from(part)))
}

export function* partsOf({ bytes, onDisk }: ImportFile): Generator<Uint8Array> {
  if (onDisk) yield* onDisk.parts()
  else for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes)
}
