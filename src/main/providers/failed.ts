import type { AppError } from '../../shared/errors.ts'

/** One attempt that failed. It never leaves the client: the last one's error does. */
export class Failed extends Error {
  readonly error: AppError | ((waitMs: number) => AppError)
  /** Whether the same request may do better later. */
  readonly again: boolean
  /** How long the remote asks to wait; null where it does not say. */
  readonly askedMs: number | null

  constructor(error: Failed['error'], again: boolean, askedMs: number | null = null) {
    super('failed')
    this.error = error
    this.again = again
    this.askedMs = askedMs
  }

  errorAfter(waitMs: number): AppError {
    return typeof this.error === 'function' ? this.error(waitMs) : this.error
  }
}
