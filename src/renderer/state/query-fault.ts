import type { AppError } from '../../shared/errors.ts'

/** What in a query cannot be read: where, in UTF-16 units, and why, as a sentence. */
export interface QueryFault {
  readonly from: number
  readonly to: number
  readonly message: string
}

/** The fault of a query among what main refused; null where the refusal is about something else. */
export function queryFault(error: AppError): QueryFault | null {
  if (!error.is?.('invalid-input')) return null
  for (const { path, message } of error.detail.issues) {
    const at = /^query\.(\d+)\.(\d+)$/.exec(path)
    if (at) return { from: Number(at[1]), to: Number(at[2]), message }
  }
  return null
}
