import type { Cause, FieldChange } from '../../shared/sync.ts'
import { exact } from './time.ts'

export const historyWords = {
  title: 'History',
  none: 'It has not been changed since this vault knows it.',
  failed: 'The history could not be read.',
  now: 'Now',
  more: (count: number) => `Show ${count} older`,
  compare: 'Compare…',
  compareLabel: (when: string) => `Compare the state before ${when} with now`,
  restore: 'Restore',
  restoreLabel: (when: string) => `Restore the state before ${when}`,
  restored: (name: string) => `${name} is as it was. The state before is in the history.`,
  was: (name: string) => `It was called ${name}`,
  changed: (labels: string) => `${labels} changed`,
  nothing: 'Nothing that is shown changed',
  reveal: (label: string) => `Reveal the old ${label}`,
  hide: (label: string) => `Hide the old ${label}`,
  oldSecret: (label: string) => `Old ${label}`,
} as const

/** Who replaced a state, as one says it of a moment. */
export const causeWords: Record<Cause, (provider: string) => string> = {
  edit: () => 'You edited it',
  pull: (provider) => `Changed in ${provider}`,
  merge: (provider) => `Merged with ${provider}`,
  rotate: () => 'Secret replaced',
  restore: () => 'An earlier state was restored',
  import: () => 'Imported',
}

/** «Name and User name», «Name, User name and 2 more». */
export function labelsOf(changes: readonly Pick<FieldChange, 'label'>[]): string {
  const labels = changes.map(({ label }) => label)
  if (labels.length > 3) return `${labels.slice(0, 2).join(', ')} and ${labels.length - 2} more`
  return labels.length > 1 ? `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}` : (labels[0] ?? '')
}

export const compareWords = {
  title: (name: string) => `Compare ${name}`,
  from: 'From',
  to: 'To',
  now: 'As it is now',
  remote: (provider: string) => `As ${provider} last had it`,
  /** A state by the moment that ended it. */
  before: (at: number) => `Until ${exact(at)}`,
  swap: 'Swap the two',
  same: 'The two are the same.',
  secret: 'Secret changed',
  table: 'What differs',
  restore: (at: number) => `Restore it as it was until ${exact(at)}`,
} as const
