import type { AttentionReason, Finding } from '../../shared/attention.ts'
import { ago, longDate } from './time.ts'
import { wordsOf } from './words-of.ts'

export const attentionWords = wordsOf('attention', 'attention', {
  all: (total: number) => ({ count: total }),
  everyReason: (total: number) => ({ total }),
  reasonCount: (title: string, count: number) => ({ title, count }),
  actOn: (action: string, name: string) => ({ action, name }),
  retried: (name: string) => ({ name }),
})

/** What findings of a reason are called, and what to do about one. */
export const findingWords: Record<AttentionReason, { title: string; action: string }> = wordsOf(
  'attention',
  'finding',
)

const due = (days: number, dueAt: number, now: number) => ({ count: days, when: ago(dueAt, now) })
const texts = wordsOf('attention', 'sentences', {
  'push-failed': (message: string, since: number) => ({ since: longDate(since), message }),
  expired: (at: number, now: number) => ({ when: ago(at, now), day: longDate(at) }),
  expiring: (at: number, now: number) => ({ when: ago(at, now), day: longDate(at) }),
  'shared-secret': (others: number) => ({ count: others }),
  unused: (at: number, now: number) => ({ when: ago(at, now) }),
  due,
  wasDue: due,
  kindDue: due,
  kindWasDue: due,
  neverUsedSince: (at: number, now: number) => ({ when: ago(at, now) }),
})

const sentences: { [K in AttentionReason]: (of: Extract<Finding, { reason: K }>, now: number) => string } = {
  conflict: () => texts.conflict,
  'push-failed': ({ message, owedSince }) => texts['push-failed'](message, owedSince),
  unhealthy: ({ message, health }) => message ?? (health === 'invalid' ? texts.invalid : texts.warned),
  expired: ({ at }, now) => texts.expired(at, now),
  expiring: ({ at }, now) => texts.expiring(at, now),
  'rotation-due': ({ days, dueAt, byPolicy }, now) => {
    const past = dueAt <= now
    const name = byPolicy ? (past ? 'kindWasDue' : 'kindDue') : past ? 'wasDue' : 'due'
    return texts[name](days, dueAt, now)
  },
  'shared-secret': ({ others }) => texts['shared-secret'](others),
  'secret-missing': () => texts['secret-missing'],
  unused: ({ lastUsedAt }, now) => texts.unused(lastUsedAt, now),
  'never-used': ({ createdAt }, now) =>
    createdAt === null ? texts.neverUsed : texts.neverUsedSince(createdAt, now),
  unattached: () => texts.unattached,
}

/** Why a credential asks for attention, in a sentence. */
export const findingSentence = (finding: Finding, now: number): string =>
  (sentences[finding.reason] as (of: Finding, now: number) => string)(finding, now)
