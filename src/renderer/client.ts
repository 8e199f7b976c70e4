import { type AppClient, calls, events } from '../shared/contract.ts'
import { AppError, type FailureDetail, failures, fromWire } from '../shared/errors.ts'
import type { Bridge } from '../shared/ipc.ts'
import { spoken } from './spoken.ts'

const broken = (id: string) =>
  new AppError('internal', { id }, 'Keystead did not understand its own answer. Try again, or restart it.')

/** As it came: for who does not show it. */
const asItIs = (text: string) => text

/**
 * The contract as two functions. Whatever goes wrong below, a caller sees an AppError. `phrase` says the texts of
 * ours that main has in English in the language of the window.
 */
export function createClient(bridge: Bridge, phrase: (text: string) => string = asItIs): AppClient {
  const refusal = (wire: unknown) => {
    const { kind, detail, message } = fromWire(wire)
    return new AppError(kind, spoken(failures[kind], detail, phrase) as FailureDetail<typeof kind>, message)
  }
  return {
    async call(name, ...[input]) {
      const reply = await bridge.call(name, input).catch(() => Promise.reject(broken('no-reply')))
      if (!reply.ok) throw refusal(reply.error)
      const answer = calls[name].output.safeParse(reply.value)
      if (!answer.success) throw broken(`unreadable-answer: ${name}`)
      return spoken(calls[name].output, answer.data, phrase) as never
    },
    on(name, listener) {
      return bridge.on((received, payload) => {
        if (received !== name) return
        const heard = events[name].safeParse(payload)
        // An event only says «ask again»; one that cannot be read must not take the page down.
        if (heard.success) listener(spoken(events[name], heard.data, phrase) as never)
      })
    },
  }
}
