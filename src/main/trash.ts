import type { Ports } from './ports.ts'
import type { OpenVault } from './vault/vault.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Lets the trash forget what was in it longer than the settings say: on unlock, and every hour while unlocked. */
export function keepTrash(ports: Ports, vault: () => OpenVault) {
  let stop: (() => void) | null = null

  function forget(): void {
    const open = vault()
    const { trashDays } = open.settings.get()
    if (trashDays === 0) return
    const before = ports.now() - trashDays * dayMs
    open.attachments.forgetRemoved(before)
    for (const id of open.credentials.expired(before)) open.edits.purge(id)
  }

  return {
    start(): void {
      forget()
      stop = ports.every(hourMs, forget)
    },
    stop(): void {
      stop?.()
      stop = null
    },
  }
}
