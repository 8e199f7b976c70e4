import type { z } from 'zod'
import type { AppEvents, Emit, EventName } from '../shared/contract.ts'

export type Listener = <K extends EventName>(name: K, payload: z.input<AppEvents[K]>) => void

/** Tells every listener that something changed. Payloads are the contract's, and never hold a secret. */
export function createBus(): { emit: Emit; listen: (listener: Listener) => () => void } {
  const listeners = new Set<Listener>()
  return {
    emit: (name, payload) => {
      for (const listener of listeners) listener(name, payload)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
