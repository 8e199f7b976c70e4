import { createHmac, randomBytes } from 'node:crypto'
import type { Emit } from '../shared/contract.ts'
import type { Ports } from './ports.ts'

/**
 * Copies secrets and takes them back.
 *
 * The clipboard is cleared when its time is up, on lock and on quit, and only if it still holds our value:
 * what the person copied since is theirs. We keep a keyed digest to tell, not the value.
 */
export function createClipboardGuard(ports: Pick<Ports, 'clipboard' | 'every' | 'now'>, emit: Emit) {
  const key = randomBytes(32)
  const digest = (text: string) => createHmac('sha256', key).update(text).digest('hex')
  let ours: { digest: string; stop: () => void } | null = null

  async function clear(): Promise<void> {
    if (ours === null) return
    ours.stop()
    const mine = ours.digest
    ours = null
    emit('clipboard.changed', { clearsAt: null })
    if (digest(await ports.clipboard.read()) === mine) await ports.clipboard.clear()
  }

  return {
    /** Returns when it will be cleared, Unix milliseconds. */
    async copySecret(secret: string, seconds: number): Promise<number> {
      ours?.stop()
      const clearsAt = ports.now() + seconds * 1000
      const stop = ports.every(500, () => {
        if (ports.now() >= clearsAt) void clear()
      })
      const mine = { digest: digest(secret), stop }
      ours = mine
      await ports.clipboard.write(secret)
      // A lock while it was being written came too early to find it there.
      if (ours === null) {
        ours = mine
        await clear()
      } else emit('clipboard.changed', { clearsAt })
      return clearsAt
    },
    async copyPublic(text: string): Promise<void> {
      ours?.stop()
      ours = null
      await ports.clipboard.write(text)
      emit('clipboard.changed', { clearsAt: null })
    },
    clear,
  }
}
export type ClipboardGuard = ReturnType<typeof createClipboardGuard>
