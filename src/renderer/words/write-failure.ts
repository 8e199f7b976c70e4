import type { FailureDetail, FailureKind } from '../../shared/errors.ts'
import { clockTime } from './time.ts'
import { wordsOf } from './words-of.ts'

/** What was tried at the remote. */
export type Change = 'create' | 'update' | 'remove'

type Words = {
  [K in FailureKind]?: (
    detail: FailureDetail<K>,
    nameOf: (provider: string) => string,
    change: Change,
  ) => string
}

const said = (words: string): string => (words ? texts.said(words.replace(/[.\s]+$/, '')) : '')
const undone = wordsOf('writeFailure', 'undone')
const look = wordsOf('writeFailure', 'look')

const texts = wordsOf('writeFailure', 'writeFailure', {
  'remote-rejected': (name: string) => ({ name }),
  'remote-forbidden': (name: string, words: string) => ({ name, said: said(words) }),
  'remote-throttled': (name: string, at: number) => ({ name, time: clockTime(at) }),
  'remote-refused': (name: string, words: string, change: Change) => ({
    name,
    said: said(words),
    undone: undone[change],
  }),
  'remote-failed': (name: string, words: string, change: Change) => ({
    name,
    said: said(words),
    look: look[change],
  }),
  'remote-answer': (name: string, at: string, reason: string, change: Change) => ({
    name,
    at,
    reason,
    look: look[change],
  }),
  offline: (name: string, reason: string, change: Change) => ({ name, reason, look: look[change] }),
  said: (words: string) => ({ words }),
})

/** The failures that mean something else when a change was asked for than when reading was. */
export const writeFailureWords = {
  'secret-not-held': () => texts['secret-not-held'],
  'remote-rejected': ({ provider }, nameOf) => texts['remote-rejected'](nameOf(provider)),
  'remote-forbidden': ({ provider, said: words }, nameOf) =>
    texts['remote-forbidden'](nameOf(provider), words),
  'remote-throttled': ({ provider, retryAt }, nameOf) => texts['remote-throttled'](nameOf(provider), retryAt),
  'remote-refused': ({ provider, said: words }, nameOf, change) =>
    texts['remote-refused'](nameOf(provider), words, change),
  'remote-failed': ({ provider, said: words }, nameOf, change) =>
    texts['remote-failed'](nameOf(provider), words, change),
  'remote-answer': ({ provider, at, reason }, nameOf, change) =>
    texts['remote-answer'](nameOf(provider), at, reason, change),
  offline: ({ provider, reason }, nameOf, change) => texts.offline(nameOf(provider), reason, change),
} satisfies Words as Words
