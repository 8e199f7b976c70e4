import type { FailureDetail, FailureKind } from '../../shared/errors.ts'
import { clockTime } from './time.ts'

/** What was tried at the remote. */
export type Change = 'create' | 'update' | 'remove'

type Words = {
  [K in FailureKind]?: (
    detail: FailureDetail<K>,
    nameOf: (provider: string) => string,
    change: Change,
  ) => string
}

const said = (words: string) => (words ? ` It said: “${words.replace(/[.\s]+$/, '')}”.` : '')
const done = { create: 'created', update: 'changed', remove: 'deleted' } as const
const look = (change: Change) => `Keystead looks whether it was ${done[change]} before it tries again.`

/** The failures that mean something else when a change was asked for than when reading was. */
export const writeFailureWords = {
  'secret-not-held': () => 'Enter it: this vault does not hold it, and the service needs it for a change.',
  'remote-rejected': ({ provider }, nameOf) =>
    `${nameOf(provider)} does not accept the token of this connection. Edit the connection, then try again.`,
  'remote-forbidden': ({ provider, said: words }, nameOf) =>
    `${nameOf(provider)} does not allow this.${said(words)} Nothing was changed. The token’s owner needs more rights there.`,
  'remote-throttled': ({ provider, retryAt }, nameOf) =>
    `${nameOf(provider)} asks to slow down. Nothing was changed; it takes more at ${clockTime(retryAt)}.`,
  'remote-refused': ({ provider, said: words }, nameOf, change) =>
    `${nameOf(provider)} refused this.${said(words)} It was not ${done[change]}.`,
  'remote-failed': ({ provider, said: words }, nameOf, change) =>
    `${nameOf(provider)} has a problem of its own.${said(words)} ${look(change)}`,
  'remote-answer': ({ provider, at, reason }, nameOf, change) =>
    `${nameOf(provider)} did not answer as its API promises: ${at} ${reason}. ${look(change)}`,
  offline: ({ provider, reason }, nameOf, change) =>
    `${nameOf(provider)} cannot be reached: ${reason}. Check the network. ${look(change)}`,
} satisfies Words as Words
