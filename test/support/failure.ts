import { expect } from 'vitest'
import { AppError, type FailureKind } from '../../src/shared/errors.ts'

/** The AppError that `work` fails with; the test fails if it succeeds, or fails in another way. */
export async function failure<K extends FailureKind>(work: Promise<unknown>, kind: K): Promise<AppError<K>> {
  const thrown = await work.then(
    () => 'nothing',
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(AppError)
  const error = thrown as AppError
  expect(`${error.kind}: ${error.message}`).toMatch(new RegExp(`^${kind}: `))
  return error as AppError<K>
}
