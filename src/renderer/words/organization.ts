import type { Reason } from '../state/attention.ts'
import { listed } from './count.ts'
import { wordsOf } from './words-of.ts'

/** What no service knows of. */
export const hereWords = wordsOf('organization', 'here')

export const organizationWords = wordsOf(
  'organization',
  'organization',
  {
    overviewOf: (name: string) => ({ name }),
    at: (names: readonly string[]) => ({ names: listed(names) }),
    credentials: (count: number) => ({ count }),
    firstOf: (read: number) => ({ read }),
    show: (name: string) => ({ name }),
    more: (name: string) => ({ name }),
    all: (count: number) => ({ count }),
    untied: (name: string) => ({ name }),
    removed: (name: string) => ({ name }),
    allSecrets: (of: number) => ({ of }),
    someSecrets: (held: number, of: number) => ({ held, of }),
  },
  (own) => ({
    secretsHere: (held: number, of: number) => {
      if (held !== of) return own.someSecrets(held, of)
      if (of === 1) return own.itsSecret
      return of === 2 ? own.bothSecrets : own.allSecrets(of)
    },
  }),
)

const title = { title: (count: number) => ({ count }) }
/** Why some credentials need a person, in a sentence, and what to do. */
export const reasonWords: Record<Reason, { title: (count: number) => string; help: string }> = wordsOf(
  'organization',
  'reason',
  {
    conflict: title,
    failed: title,
    invalid: title,
    expired: title,
    missing: title,
    expiring: title,
    partial: title,
    warn: title,
    gone: title,
  },
)

export const tieWords = wordsOf('organization', 'tie', {
  editTitle: (name: string) => ({ name }),
  tiedTo: (name: string) => ({ name }),
  chosen: (count: number) => ({ count }),
  done: (name: string, count: number) => ({ name, count }),
})

export const suggestionWords = wordsOf('organization', 'suggestion', {
  sentence: (name: string, services: readonly string[]) => ({ name, services: listed(services) }),
  tieNamed: (name: string) => ({ name }),
  others: (count: number) => ({ count }),
})

export const localWords = wordsOf('organization', 'local', {
  renameTitle: (name: string) => ({ name }),
  added: (name: string) => ({ name }),
})
