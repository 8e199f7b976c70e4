import type { FailureDetail, FailureKind } from '../../shared/errors.ts'
import { clockTime, exact } from './time.ts'
import { wordsOf } from './words-of.ts'

type Words = {
  [K in FailureKind]: (detail: FailureDetail<K>, nameOf: (provider: string) => string) => string
}

const said = (words: string): string => (words ? texts.said(words) : '')

const texts = wordsOf('failure', 'failure', {
  'too-many-guesses': (at: number) => ({ time: clockTime(at) }),
  'vault-not-found': (path: string) => ({ path }),
  'vault-exists': (path: string) => ({ path }),
  'header-damaged': (path: string, reason: string) => ({ path, reason }),
  'kdf-refused': (parameter: string) => ({ parameter }),
  'database-damaged': (path: string, reason: string) => ({ path, reason }),
  'vault-in-use': (by: string) => ({ by }),
  inUseSince: (by: string, since: number) => ({ by, since: exact(since) }),
  'vault-read-only': (path: string) => ({ path }),
  'disk-full': (path: string) => ({ path }),
  'file-failed': (path: string, reason: string) => ({ path, reason }),
  'not-found': (what: string) => ({ what }),
  'too-many-reveals': (at: number) => ({ time: clockTime(at) }),
  'remote-rejected': (name: string) => ({ name }),
  'remote-forbidden': (name: string, words: string) => ({ name, said: said(words) }),
  'remote-throttled': (name: string, at: number) => ({ name, time: clockTime(at) }),
  'remote-refused': (name: string, words: string) => ({ name, said: said(words) }),
  'remote-failed': (name: string) => ({ name }),
  'remote-answer': (name: string, at: string, reason: string) => ({ name, at, reason }),
  offline: (name: string, reason: string) => ({ name, reason }),
  ambiguous: (what: string, name: string) => ({ what, name }),
  'consent-refused': (program: string) => ({ program }),
  'import-failed': (reason: string) => ({ reason }),
  importFailedAt: (place: string, reason: string) => ({ place, reason }),
  internal: (id: string) => ({ id }),
  said: (words: string) => ({ words }),
})

/** What happened, then what to do. No blame, no codes, no secrets. */
export const failureWords = {
  'vault-locked': () => texts['vault-locked'],
  'wrong-passphrase': () => texts['wrong-passphrase'],
  'wrong-recovery-key': () => texts['wrong-recovery-key'],
  'keyring-lost': () => texts['keyring-lost'],
  'too-many-guesses': ({ retryAt }) => texts['too-many-guesses'](retryAt),
  'recovery-key-mistyped': () => texts['recovery-key-mistyped'],
  'vault-not-found': ({ path }) => texts['vault-not-found'](path),
  'vault-exists': ({ path }) => texts['vault-exists'](path),
  'header-damaged': ({ path, reason }) => texts['header-damaged'](path, reason),
  'kdf-refused': ({ parameter }) => texts['kdf-refused'](parameter),
  'database-damaged': ({ path, reason }) => texts['database-damaged'](path, reason),
  'vault-too-new': () => texts['vault-too-new'],
  'vault-in-use': ({ by, since }) =>
    since === null ? texts['vault-in-use'](by) : texts.inUseSince(by, since),
  'vault-read-only': ({ path }) => texts['vault-read-only'](path),
  'disk-full': ({ path }) => texts['disk-full'](path),
  'file-failed': ({ path, reason }) => texts['file-failed'](path, reason),
  'not-found': ({ what }) => texts['not-found'](what),
  'invalid-input': ({ issues }) => issues[0]?.message ?? texts['invalid-input'],
  'secret-not-held': () => texts['secret-not-held'],
  'secret-damaged': () => texts['secret-damaged'],
  'too-many-reveals': ({ retryAt }) => texts['too-many-reveals'](retryAt),
  'remote-rejected': ({ provider }, nameOf) => texts['remote-rejected'](nameOf(provider)),
  'remote-forbidden': ({ provider, said: words }, nameOf) =>
    texts['remote-forbidden'](nameOf(provider), words),
  'remote-throttled': ({ provider, retryAt }, nameOf) => texts['remote-throttled'](nameOf(provider), retryAt),
  'remote-refused': ({ provider, said: words }, nameOf) => texts['remote-refused'](nameOf(provider), words),
  'remote-failed': ({ provider }, nameOf) => texts['remote-failed'](nameOf(provider)),
  'remote-answer': ({ provider, at, reason }, nameOf) => texts['remote-answer'](nameOf(provider), at, reason),
  offline: ({ provider, reason }, nameOf) => texts.offline(nameOf(provider), reason),
  ambiguous: ({ what, name }) => texts.ambiguous(what, name),
  'consent-refused': ({ program }) => texts['consent-refused'](program),
  cancelled: () => texts.cancelled,
  'import-failed': ({ place, reason }) =>
    place ? texts.importFailedAt(place, reason) : texts['import-failed'](reason),
  'import-locked': ({ given }) => (given ? texts.importNotOpened : texts['import-locked']),
  internal: ({ id }) => texts.internal(id),
} satisfies Words

export const stepWords = wordsOf('failure', 'step')
