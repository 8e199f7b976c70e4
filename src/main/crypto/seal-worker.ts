import { parentPort } from 'node:worker_threads'
import { createSealer } from './seal.ts'
import type { Packed, ToSeal, WorkerStart } from './seal-batches.ts'

// The other side of `sealThread`: seals what it is sent, batch after batch.
parentPort?.once('message', ({ keys, vaultId, port, answered }: WorkerStart) => {
  const sealer = createSealer(keys, vaultId)
  port.on('message', (text: string) => {
    const batch: readonly ToSeal[] = JSON.parse(text)
    const parts = batch.flatMap(({ secret, ...place }) => [
      sealer.fingerprint(secret),
      sealer.seal(place, secret),
    ])
    const bytes = Uint8Array.from(Buffer.concat(parts))
    const ends = new Uint32Array(parts.length)
    for (const [at, part] of parts.entries()) ends[at] = (ends[at - 1] ?? 0) + part.length
    const packed: Packed = { bytes, ends }
    port.postMessage(packed, [bytes.buffer, ends.buffer])
    Atomics.add(answered, 0, 1)
    Atomics.notify(answered, 0)
  })
})
