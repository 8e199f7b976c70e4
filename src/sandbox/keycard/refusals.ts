import { Refusal } from '../remote.ts'

/** Ends a call with an error as Keycard writes one. */
export function refuse(status: number, code: string, message: string): never {
  throw new Refusal(status, { message, code, status })
}
