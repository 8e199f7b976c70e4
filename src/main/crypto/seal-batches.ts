import type { KeyObject } from 'node:crypto'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'

/** A secret, and where it belongs; see `SecretPlace`. */
export interface ToSeal {
  readonly record: string
  readonly field: string
  readonly version: number
  readonly secret: string
}

/** A secret as it is stored. */
export interface SealedSecret {
  readonly sealed: Buffer
  readonly fingerprint: Buffer
}

/** Seals secrets many at a time. */
export interface SealBatches {
  /** Begins with a batch; what it returns waits for it. They are asked for in the order in which they began, or not at all. */
  readonly begin: (batch: readonly ToSeal[]) => () => readonly SealedSecret[]
  readonly close: () => void
}

/** What it takes to seal for a vault. */
export interface SealWith {
  readonly keys: { readonly sealing: KeyObject; readonly fingerprints: KeyObject }
  readonly vaultId: string
}

/** Seals beside the thread that asks for it; `here` does what it cannot. */
export type SealBeside = (given: SealWith, here: SealBatches) => SealBatches

/** What the worker is told before the first batch. The keys stay in this process. */
export interface WorkerStart extends SealWith {
  /** How many batches were answered. */
  readonly answered: Int32Array<SharedArrayBuffer>
  readonly port: MessagePort
}

/** A worker that seals for one vault. It starts at once and is told the keys once it is used. */
export interface SealThread {
  readonly beside: SealBeside
  readonly close: () => void
}

/** Fingerprint, sealed secret, fingerprint, …, and where each of them ends. */
export interface Packed {
  readonly bytes: Uint8Array
  readonly ends: Uint32Array
}

/** A batch takes milliseconds; a worker that says nothing for so long has failed. */
const patienceMs = 5000

/**
 * Seals in a worker, so that whoever writes thousands of rows need not wait for it. `file` is what the worker runs. Imported
 * by imports alone: threads are nothing that a start should wait for.
 *
 * The caller may be in a transaction and so cannot return to the event loop: it waits where it stands. Where there is
 * no answer the batch is sealed here, and so is all that follows.
 */
export function sealThread(file: string): SealThread {
  const worker = new Worker(file, { execArgv: [] })
  let failed = false
  worker.once('error', () => {
    failed = true
  })
  // It may not keep a command from ending.
  worker.unref()
  const close = (): void => void worker.terminate()

  const beside: SealBeside = (given, here) => {
    const answered = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const { port1: port, port2 } = new MessageChannel()
    worker.postMessage({ ...given, answered, port: port2 } satisfies WorkerStart, [port2])
    let sent = 0
    let taken = 0
    // Nor may this.
    port.unref()

    /** The answer to a batch. Those before it, which nobody waits for any more, are passed over. */
    const answer = (number: number): Packed | null => {
      let packed: Packed | undefined
      for (; !failed && taken <= number; taken++) {
        if (Atomics.load(answered, 0) === taken) Atomics.wait(answered, 0, taken, patienceMs)
        packed = receiveMessageOnPort(port)?.message
        failed = packed === undefined
      }
      return failed ? null : (packed ?? null)
    }
    return {
      begin(batch) {
        if (failed) return here.begin(batch)
        // Objects would be copied one by one, which takes longer.
        port.postMessage(JSON.stringify(batch))
        const number = sent++
        return () => {
          const packed = answer(number)
          return packed === null ? here.begin(batch)() : unpacked(packed)
        }
      },
      close() {
        port.close()
        close()
      },
    }
  }
  return { beside, close }
}

function unpacked({ bytes, ends }: Packed): SealedSecret[] {
  const part = (at: number): Buffer => {
    const [from, until] = [ends[at - 1] ?? 0, ends[at] as number]
    return Buffer.from(bytes.buffer, bytes.byteOffset + from, until - from)
  }
  return Array.from({ length: ends.length / 2 }, (_, at) => ({
    fingerprint: part(at * 2),
    sealed: part(at * 2 + 1),
  }))
}
