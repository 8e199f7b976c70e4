import type { Cause, FieldChange } from '../../shared/sync.ts'
import { listed } from './count.ts'
import { exact } from './time.ts'
import { wordsOf } from './words-of.ts'

export const historyWords = wordsOf('history', 'history', {
  more: (count: number) => ({ count }),
  compareLabel: (when: string) => ({ when }),
  restoreLabel: (when: string) => ({ when }),
  restored: (name: string) => ({ name }),
  was: (name: string) => ({ name }),
  changed: (labels: string) => ({ labels }),
  reveal: (label: string) => ({ label }),
  hide: (label: string) => ({ label }),
  oldSecret: (label: string) => ({ label }),
  labelsAndMore: (labels: string, count: number) => ({ labels, count }),
})

/** Who replaced a state, as one says it of a moment. */
export const causeWords: Record<Cause, (provider: string) => string> = wordsOf('history', 'cause', {
  edit: (_provider: string) => ({}),
  pull: (provider: string) => ({ provider }),
  merge: (provider: string) => ({ provider }),
  rotate: (_provider: string) => ({}),
  restore: (_provider: string) => ({}),
  import: (_provider: string) => ({}),
})

/** «Name and User name», «Name, User name and 2 more». */
export function labelsOf(changes: readonly Pick<FieldChange, 'label'>[]): string {
  const labels = changes.map(({ label }) => label)
  if (labels.length > 3) return historyWords.labelsAndMore(labels.slice(0, 2).join(', '), labels.length - 2)
  return listed(labels)
}

export const compareWords = wordsOf('history', 'compare', {
  title: (name: string) => ({ name }),
  remote: (provider: string) => ({ provider }),
  before: (at: number) => ({ at: exact(at) }),
  restore: (at: number) => ({ at: exact(at) }),
})
