import { AppError, invalidInput, toWire } from '../../shared/errors.ts'
import type { Calls, Handlers, Reply } from '../../shared/ipc.ts'
import { explainFileError } from '../vault/files.ts'

export interface ServeOptions {
  /** Logs an error that is no AppError and returns its id. */
  readonly report: (error: unknown) => string
  /** The vault's path, for failures of its files. */
  readonly file: () => string
}

/** Turns a contract and its handlers into one function from untrusted message to reply. It never rejects. */
export function serve<C extends Calls>(calls: C, handlers: Handlers<C>, { report, file }: ServeOptions) {
  return async (name: unknown, input: unknown): Promise<Reply> => {
    try {
      if (typeof name !== 'string' || !Object.hasOwn(calls, name)) {
        throw new AppError(
          'not-found',
          { what: 'call', id: typeof name === 'string' ? name.slice(0, 100) : typeof name },
          'There is no such call.',
        )
      }
      const { input: accepts, output: returns } = calls[name] as Calls[string]
      const parsed = accepts.safeParse(input)
      if (!parsed.success) throw invalidInput(parsed.error)
      // Parsing the result drops every field the contract does not name, so a handler that returns a whole
      // row cannot leak a secret column.
      const value = returns.parse(await handlers[name as keyof C](parsed.data as never))
      return { ok: true, value }
    } catch (thrown) {
      return { ok: false, error: toWire(explainFileError(thrown, file()), report) }
    }
  }
}
