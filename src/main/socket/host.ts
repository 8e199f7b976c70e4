import type { VaultState } from '../../shared/vault.ts'
import type { App } from '../core.ts'
import type { Ports } from '../ports.ts'
import { answering } from './answers.ts'
import { socketPlace } from './place.ts'
import { serveSocket } from './server.ts'

/**
 * One unlock for all: other programs may ask while the vault is open, and there is no socket while it is locked.
 *
 * `answered` hears of each call. A place that cannot be had is reported and leaves the host as it is. Returns the way
 * to stop for good.
 */
export function hostSocket(
  core: App,
  ports: Ports,
  { folder, answered = () => {} }: { folder?: string; answered?: () => void } = {},
): { ready: () => Promise<boolean>; stop: () => Promise<void> } {
  const answers = answering({
    ports,
    answer: core.answer,
    answerFor: (program) => {
      answered()
      return core.answerFor(program)
    },
    consent: core.consent,
    confirmEachSignature: core.confirmEachSignature,
  })
  let openAt: string | null = null
  // One step after the other, so that a lock during a start still closes what was started.
  let turn: Promise<(() => Promise<void>) | null> = Promise.resolve(null)

  function follow(now: VaultState): void {
    const path = now.state === 'unlocked' ? now.path : null
    if (path === openAt) return
    openAt = path
    turn = turn
      .then((stop) => stop?.())
      .then(() => (path === null ? null : serveSocket(socketPlace(path, folder), answers)))
      .catch((error: unknown) => {
        ports.report(error)
        return null
      })
  }
  const forget = core.listen((name, payload) => {
    if (name === 'vault.changed') follow(payload as VaultState)
  })
  follow(core.state())

  return {
    /** Resolves when the present state of the vault is served; false where the socket could not be had. */
    ready: async () => (await turn) !== null,
    stop: async () => {
      forget()
      await (await turn)?.()
    },
  }
}
