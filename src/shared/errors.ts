import { z } from 'zod'
import { rescue } from './backup.ts'
import { issueWords } from './issue-words.ts'
import { ours } from './ours.ts'

const file = z.object({ path: z.string() })
const remote = z.object({ provider: z.string() })

/**
 * Every way a call can fail, and the facts the page needs to explain it.
 *
 * Details name files, fields and remotes. They never hold a secret, a passphrase or a key.
 */
export const failures = {
  'vault-locked': z.object({}),
  /** `retryAt`: when the next guess is taken; absent where that is at once. Unix milliseconds. */
  'wrong-passphrase': z.object({ retryAt: z.int().optional() }),
  'wrong-recovery-key': z.object({ retryAt: z.int().optional() }),
  /** The operating system's keyring does not open this vault any more. The passphrase does. */
  'keyring-lost': z.object({}),
  /** A guess came before the wait after wrong ones was over. It was not tried. */
  'too-many-guesses': z.object({ retryAt: z.int() }),
  /** The checksum of a typed recovery key does not match: a typing error, not another vault's key. */
  'recovery-key-mistyped': z.object({}),
  /** A file of the vault is not where it should be. */
  'vault-not-found': file,
  'vault-exists': file,
  /** `backup`: the newest one that could bring the header back. */
  'header-damaged': z.object({
    path: z.string(),
    reason: ours,
    backup: z.object({ id: z.string(), madeAt: z.int() }).optional(),
  }),
  /** The header asks for a key derivation that is too weak to be ours or too costly to try. */
  'kdf-refused': z.object({
    parameter: z.string(),
    value: z.number(),
    floor: z.number(),
    ceiling: z.number(),
  }),
  /** `backup`: the newest good one, and what it does not have. */
  'database-damaged': z.object({ path: z.string(), reason: ours, backup: rescue.optional() }),
  'vault-too-new': z.object({ found: z.int(), supported: z.int() }),
  'vault-in-use': z.object({ by: ours, since: z.int().nullable() }),
  'vault-read-only': file,
  'disk-full': file,
  'file-failed': z.object({ path: z.string(), reason: ours }),
  'not-found': z.object({ what: ours, id: z.string() }),
  'invalid-input': z.object({ issues: z.array(z.object({ path: z.string(), message: ours })) }),
  /** A secret was asked for that this vault does not hold. */
  'secret-not-held': z.object({ field: z.string() }),
  /** A sealed secret does not belong where it was found. */
  'secret-damaged': z.object({ field: z.string() }),
  'too-many-reveals': z.object({ retryAt: z.int() }),
  /** The remote does not accept our token. */
  'remote-rejected': remote.extend({ status: z.int().optional() }),
  /** The remote knows us and refuses this. */
  'remote-forbidden': remote.extend({ status: z.int(), said: z.string() }),
  'remote-throttled': remote.extend({ retryAt: z.int() }),
  /** The remote refused the request itself (4xx). */
  'remote-refused': remote.extend({ status: z.int(), said: z.string() }),
  /** The remote failed (5xx). */
  'remote-failed': remote.extend({ status: z.int(), said: z.string() }),
  /** The remote answered something that is not what its API promises. `at` names the place. */
  'remote-answer': remote.extend({ at: z.string(), reason: ours }),
  /** `unsent`: no connection was made, so the remote has not heard of it. */
  offline: remote.extend({ reason: ours, unsent: z.boolean().optional() }),
  cancelled: z.object({}),
  /** A name that several things bear. */
  ambiguous: z.object({
    what: ours,
    name: z.string(),
    candidates: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
  /** The person did not let a program have what it asked for. */
  'consent-refused': z.object({ program: z.string() }),
  /** A file that was to be imported cannot be read. `place`: a line, a JSON path, an entry. */
  'import-failed': z.object({ format: z.string(), place: ours, reason: ours }),
  /** A file that was to be imported is encrypted. `given`: what was given does not open it. */
  'import-locked': z.object({ format: z.string(), given: z.boolean() }),
  /** A bug. The stack stays in the log under this id. */
  internal: z.object({ id: z.string() }),
} satisfies Record<string, z.ZodObject>

export type FailureKind = keyof typeof failures
export type FailureDetail<K extends FailureKind> = z.output<(typeof failures)[K]>

export const wireError = z.object({
  kind: z.enum(Object.keys(failures) as [FailureKind, ...FailureKind[]]),
  message: z.string(),
  detail: z.record(z.string(), z.unknown()),
})
export type WireError = z.output<typeof wireError>

/** The only error whose own words may be shown. `message` says what happened, then what to do. */
export class AppError<K extends FailureKind = FailureKind> extends Error {
  readonly kind: K
  readonly detail: FailureDetail<K>

  constructor(kind: K, detail: FailureDetail<K>, message: string) {
    super(message)
    this.name = 'AppError'
    this.kind = kind
    this.detail = detail
  }

  is<T extends FailureKind>(kind: T): this is AppError<T> {
    return (this.kind as FailureKind) === kind
  }
}

/** Flattens anything thrown. Only an AppError's own words leave the process; `report` logs the rest. */
export function toWire(thrown: unknown, report: (error: unknown) => string): WireError {
  if (thrown instanceof AppError) {
    return { kind: thrown.kind, message: thrown.message, detail: thrown.detail }
  }
  return {
    kind: 'internal',
    message: 'Something went wrong inside Keystead. Nothing was changed. Details are in the log.',
    detail: { id: report(thrown) },
  }
}

/** The error a page throws for a refused call. An answer that is no WireError is a bug of ours. */
export function fromWire(wire: unknown): AppError {
  const parsed = wireError.safeParse(wire)
  if (!parsed.success) return new AppError('internal', { id: 'unreadable-error' }, 'Something went wrong.')
  const { kind, message, detail } = parsed.data
  return new AppError(kind, detail as FailureDetail<typeof kind>, message)
}

/** Turns a failed parse into the error that names each wrong place. */
export function invalidInput(error: z.ZodError): AppError<'invalid-input'> {
  const issues = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issueWords(issue) }))
  const first = issues[0]
  const where = first?.path ? ` (${first.path})` : ''
  return new AppError('invalid-input', { issues }, `${first?.message ?? 'The input is not valid'}${where}.`)
}

/** The same for one place that no schema checks. `message` has no full stop. */
export const invalidInputAt = (path: string, message: string): AppError<'invalid-input'> =>
  new AppError('invalid-input', { issues: [{ path, message }] }, `${message}.`)
