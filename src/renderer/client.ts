import { type AppClient, calls, events } from '../shared/contract.ts'
import { AppError, fromWire } from '../shared/errors.ts'
import type { Bridge } from '../shared/ipc.ts'

const broken = (id: string) =>
  new AppError('internal', { id }, 'Keystead did not understand its own answer. Try again, or restart it.')

/** The contract as two functions. Whatever goes wrong below, a caller sees an AppError. */
export function createClient(bridge: Bridge): AppClient {
  return {
    async call(name, ...[input]) {
      const reply = await bridge.call(name, input).catch(() => Promise.reject(broken('no-reply')))
      if (!reply.ok) throw fromWire(reply.error)
      const answer = calls[name].output.safeParse(reply.value)
      if (!answer.success) throw broken(`unreadable-answer: ${name}`)
      return answer.data as never
    },
    on(name, listener) {
      return bridge.on((received, payload) => {
        if (received !== name) return
        const heard = events[name].safeParse(payload)
        // An event only says «ask again»; one that cannot be read must not take the page down.
        if (heard.success) listener(heard.data as never)
      })
    },
  }
}
