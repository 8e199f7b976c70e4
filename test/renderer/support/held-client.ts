import type { AppClient } from '../../../src/shared/contract.ts'
import type { AppError } from '../../../src/shared/errors.ts'

export interface HeldCall {
  name: string
  input: Record<string, unknown>
  answer(value: unknown): Promise<void>
  refuse(error: AppError): Promise<void>
}

// Answers travel through a few promises before a store hears them.
const settle = () => new Promise<void>((done) => setTimeout(done, 0))

/** A client whose answers come when the test says so, in the order it says. */
export function heldClient() {
  const calls: HeldCall[] = []
  const client: AppClient = {
    call: (name, ...[input]) =>
      new Promise((resolve, reject) => {
        calls.push({
          name,
          input: (input ?? {}) as Record<string, unknown>,
          answer(value) {
            resolve(value as never)
            return settle()
          },
          refuse(error) {
            reject(error)
            return settle()
          },
        })
      }),
    on: () => () => {},
  }
  return { client, calls }
}
