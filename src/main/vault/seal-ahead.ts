import fs from 'node:fs/promises'
import { chunkBytes, digestsIn, sealFile } from './seal-file.ts'

/** Digests of the parts that were read, by their number: the first ones, without a gap. */
export type Ahead = readonly Buffer[]

/**
 * Reads a sealed file while its key is derived, so that most is compared with the seal before anything is opened. The
 * standard cost leaves time for hundreds of megabytes. `stop` resolves with what was read until then, and at least the
 * first `least` MiB; it never rejects, since opening the file tells what is wrong with it. Call only with the vault in
 * hand: the file must stand still.
 */
export function readAhead(database: string, least = 0): { stop(): Promise<Ahead> } {
  let over = false
  let begun = false
  const read = async (): Promise<Buffer[]> => {
    const digests: Buffer[] = []
    await new Promise((resolve) => setImmediate(resolve))
    if (over && least === 0) return digests
    begun = true
    await fs.access(sealFile(database))
    const handle = await fs.open(database, 'r')
    try {
      // The disk fills it, and nothing is looked at beyond that.
      const chunk = Buffer.allocUnsafeSlow(chunkBytes)
      for (let index = 0; !over || index < least; index++) {
        const { bytesRead } = await handle.read(chunk, 0, chunkBytes, index * chunkBytes)
        if (bytesRead === 0) break
        digests.push(...digestsIn(chunk.subarray(0, bytesRead)))
      }
      return digests
    } finally {
      // Before the database is opened: closing any handle of a file gives up all of a process's locks on it.
      await handle.close()
    }
  }
  const reading = read().catch(() => [])
  return {
    stop() {
      over = true
      // With the key at hand nothing was read, and nothing will be.
      return begun || least > 0 ? reading : Promise.resolve([])
    },
  }
}
