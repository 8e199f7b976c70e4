import type { AppError, FailureDetail, FailureKind } from '../../shared/errors.ts'
import { failureWords } from '../words/failure.ts'

/** What a person can do next, where the page can take them there. */
export type NextStep = 'retry' | 'sign-in' | 'other-vault' | 'recovery' | 'conflicts' | null

export interface Explanation {
  /** What happened, then what to do, in full sentences. */
  readonly text: string
  readonly step: NextStep
}

const steps = {
  'vault-locked': null,
  'wrong-passphrase': 'recovery',
  'wrong-recovery-key': null,
  'keyring-lost': null,
  'too-many-guesses': null,
  'recovery-key-mistyped': null,
  'vault-not-found': 'other-vault',
  'vault-exists': null,
  'header-damaged': 'other-vault',
  'kdf-refused': 'other-vault',
  'database-damaged': 'other-vault',
  'vault-too-new': 'other-vault',
  'vault-in-use': 'retry',
  'vault-read-only': 'other-vault',
  'disk-full': 'retry',
  'file-failed': 'retry',
  'not-found': null,
  'invalid-input': null,
  'secret-not-held': null,
  'secret-damaged': null,
  'too-many-reveals': null,
  'remote-rejected': 'sign-in',
  'remote-forbidden': 'sign-in',
  'remote-throttled': null,
  'remote-refused': 'retry',
  'remote-failed': 'retry',
  'remote-answer': 'retry',
  offline: 'retry',
  ambiguous: null,
  'consent-refused': null,
  cancelled: null,
  'import-failed': null,
  'import-locked': null,
  internal: 'retry',
} satisfies Record<FailureKind, NextStep>

/** The page's words for a failure. Exhaustive: a kind without words or step does not compile. */
export function explain(
  error: Pick<AppError, 'kind' | 'detail'>,
  nameOf = (provider: string) => provider,
): Explanation {
  const words = failureWords[error.kind] as (
    detail: FailureDetail<FailureKind>,
    nameOf: (id: string) => string,
  ) => string
  return { text: words(error.detail, nameOf), step: steps[error.kind] }
}

/** The messages of a refused form by field name: `values.token` and `token` are the same field. */
export function issuesByField(error: AppError): Record<string, string> {
  if (!error.is('invalid-input')) return {}
  const byField: Record<string, string> = {}
  for (const { path, message } of error.detail.issues) {
    byField[path.replace(/^values\./, '')] ??= message
  }
  return byField
}
