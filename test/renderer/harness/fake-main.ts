import { type AppCalls, calls, type Emit, events } from '../../../src/shared/contract.ts'
import { AppError, invalidInput, toWire } from '../../../src/shared/errors.ts'
import type { Bridge, Handlers, Reply } from '../../../src/shared/ipc.ts'
import { fakeHandlers } from './fake-handlers.ts'

export interface FakeOptions {
  state: 'none' | 'locked' | 'unlocked'
  size: number
  evaluation: boolean
  demo: boolean
  /** Two more connections, with usage, reasons, read-only scopes and kinds that cannot be written. */
  wide: boolean
  /** Edits that wait, failed or are in conflict, a trash, a history and a log. */
  edits: boolean
  /** Lines of a plan that come from the remote, beyond those that the edits make. */
  lines: number
  /** Organizations that are tied together, some that only this vault knows, and credentials in these. */
  tied: boolean
  /** How long every answer takes. */
  delay: number
  /** A word that `fake-handlers.ts` knows: what goes wrong. */
  trouble: string | null
  /** Calls that are never answered: what a screen looks like meanwhile. */
  held: readonly string[]
  /** The language that was chosen; null: as the system, which speaks English. */
  language: string | null
}

export const fakeDefaults: FakeOptions = {
  state: 'unlocked',
  size: 60,
  evaluation: false,
  demo: false,
  wide: false,
  edits: false,
  lines: 0,
  tied: false,
  delay: 0,
  trouble: null,
  held: [],
  language: null,
}

/** A main process in memory that keeps the contract: the same parsing on both ways, the same events. */
export function createFakeMain(given: Partial<FakeOptions> = {}) {
  const options = { ...fakeDefaults, ...given }
  const listeners = new Set<(name: string, payload: unknown) => void>()
  const emit: Emit = (name, payload) => {
    const told = events[name].parse(payload)
    for (const listener of [...listeners]) listener(name, told)
  }
  const handlers: Partial<Handlers<AppCalls>> = fakeHandlers(options, emit)

  async function answer(name: string, input: unknown): Promise<Reply> {
    try {
      if (options.held.includes(name)) await new Promise(() => {})
      if (options.delay > 0) await new Promise((done) => setTimeout(done, options.delay))
      if (!Object.hasOwn(calls, name))
        throw new AppError('not-found', { what: 'call', id: name }, 'No such call')
      const { input: accepts, output: returns } = calls[name as keyof AppCalls]
      const parsed = accepts.safeParse(input)
      if (!parsed.success) throw invalidInput(parsed.error)
      const handler = handlers[name as keyof AppCalls]
      if (!handler)
        throw new AppError('not-found', { what: 'handler', id: name }, 'Nothing answers this call')
      const value = returns.parse(await handler(parsed.data as never))
      return { ok: true, value }
    } catch (thrown) {
      return { ok: false, error: toWire(thrown, (error) => String(error)) }
    }
  }
  const bridge: Bridge = {
    call: answer,
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { bridge, emit }
}
