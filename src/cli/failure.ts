import { AppError, type FailureDetail, type FailureKind } from '../shared/errors.ts'
import { exitCodes } from './exit-codes.ts'
import { shown } from './output/style.ts'

/** A failure that only the command line has. `hint` says what to do, without a full stop. */
export class CliError extends Error {
  readonly hint: string | null
  readonly exitCode: number

  constructor(message: string, hint: string | null = null, exitCode: number = exitCodes.failed) {
    super(message)
    this.name = 'CliError'
    this.hint = hint
    this.exitCode = exitCode
  }
}

export interface Told {
  readonly message: string
  readonly hint: string | null
  readonly exitCode: number
}

type Words = { [K in FailureKind]?: (detail: FailureDetail<K>) => [message: string, hint?: string] }

// Lower-case, no full stop; the hint is the next step. A kind without words here speaks with its own.
const words: Words = {
  'vault-locked': () => ['the vault is locked', 'unlock it in the window, or with `keystead unlock`'],
  'wrong-passphrase': () => ['wrong passphrase', 'check caps lock and the keyboard layout'],
  'vault-not-found': ({ path }) => [`there is no vault at ${path}`, 'name another one with --vault'],
  'vault-in-use': ({ by }) => [
    `the vault is in use by ${by}`,
    'that program is not to be asked from here: lock the vault there, or ask as the same user',
  ],
  'secret-not-held': ({ field }) => [
    `this vault does not hold «${field}» of this credential`,
    'store it with `keystead edit CREDENTIAL --secret FIELD`',
  ],
  'remote-rejected': ({ provider, status }) => [
    `${provider}: login not accepted${status === undefined ? '' : ` (${status})`}`,
    'make a new token there, and edit the connection in the window',
  ],
  'remote-forbidden': ({ provider, status, said }) => [`${provider}: not allowed (${status})${quoted(said)}`],
  'remote-throttled': ({ provider }) => [`${provider}: asks to slow down`, 'try again in a minute'],
  'remote-refused': ({ provider, status, said }) => [`${provider}: refused (${status})${quoted(said)}`],
  'remote-failed': ({ provider, status }) => [`${provider}: failed (${status})`, 'try again later'],
  offline: ({ provider, reason }) => [
    `${provider}: cannot be reached: ${reason}`,
    'check the network and the address of the server',
  ],
  'consent-refused': ({ program }) => [
    `${program} was not allowed that`,
    'the window of Keystead asks, when the vault is open there',
  ],
  internal: ({ id }) => ['something went wrong inside Keystead', `the log has it under ${id}`],
}

const quoted = (said: string) => (said ? `: ${said}` : '')

const codes: Partial<Record<FailureKind, number>> = {
  'vault-locked': exitCodes.locked,
  'wrong-passphrase': exitCodes.locked,
  'wrong-recovery-key': exitCodes.locked,
  'recovery-key-mistyped': exitCodes.locked,
  'invalid-input': exitCodes.usage,
  'vault-not-found': exitCodes.notFound,
  'not-found': exitCodes.notFound,
  'secret-not-held': exitCodes.notFound,
  ambiguous: exitCodes.notFound,
  'vault-in-use': exitCodes.inUse,
  'consent-refused': exitCodes.refused,
  'remote-rejected': exitCodes.remote,
  'remote-forbidden': exitCodes.remote,
  'remote-throttled': exitCodes.remote,
  'remote-refused': exitCodes.remote,
  'remote-failed': exitCodes.remote,
  'remote-answer': exitCodes.remote,
  offline: exitCodes.remote,
}

/** What a person at a terminal is told. Null for an error that is none of ours: its words may quote a secret. */
export function tell(error: unknown): Told | null {
  if (error instanceof CliError) {
    const { message, hint, exitCode } = error
    return { message: shown(message), hint: hint === null ? null : shown(hint), exitCode }
  }
  if (!(error instanceof AppError)) return null
  const kind: FailureKind = error.kind
  const speak = words[kind] as ((detail: unknown) => [string, string?]) | undefined
  const [message, hint = null] = speak ? speak(error.detail) : ownWords(error.message)
  const exitCode = codes[kind] ?? exitCodes.failed
  return {
    message: shown(message),
    hint: hint === null ? null : shown(withCandidates(error, hint)),
    exitCode,
  }
}

/** The first sentence is what happened, the rest is what to do. */
function ownWords(text: string): [string, string?] {
  const [first = '', ...rest] = text.split(/(?<=[.:]) (?=[A-Z«])/)
  const hint = rest.join(' ')
  return hint ? [lowered(first), lowered(hint)] : [lowered(first)]
}

const lowered = (text: string): string => {
  const open = text.replace(/[.:]$/, '')
  // A name stays as it is written: only a plain English word loses its capital.
  return /^[A-Z][a-z']* |^[A-Z][a-z]*$/.test(open) ? open.charAt(0).toLowerCase() + open.slice(1) : open
}

function withCandidates(error: AppError, hint: string): string {
  if (!error.is('ambiguous')) return hint
  return `${hint}; it fits ${error.detail.candidates.map(({ id, name }) => `${id} (${name})`).join(', ')}`
}
