import type { Owed } from '../../shared/sync.ts'
import { clockTime } from './time.ts'

type Action = Owed['action']

const what: Record<Action, string> = {
  create: 'It is not made there yet',
  change: 'The edit is not sent yet',
  delete: 'The deletion is not sent yet',
}
const refused: Record<Action, string> = {
  create: 'did not make it',
  change: 'did not take the edit',
  delete: 'did not delete it',
}

export const owedWords = {
  title: (action: Action) => what[action],
  heldTitle: 'Left out of syncs',
  failedTitle: (provider: string, action: Action) => `${provider} ${refused[action]}`,
  fields: 'To be changed there:',
  since: 'Edited',
  next: (provider: string) => `It goes to ${provider} with the next sync.`,
  readOnly: (label: string) => `Keystead only reads from ${label} until you allow it to write.`,
  held: 'This edit stays in this vault until you include it again.',
  nextAt: (at: number) => `Keystead tries again at ${clockTime(at)}.`,
  waitsForYou: 'It is not tried again until you do something about it.',
  fix: 'Fix…',
  retry: 'Retry',
  syncNow: 'Sync now',
  leaveOut: 'Leave out',
  include: 'Include again',
  discard: 'Discard the edit…',
  discardNew: 'Discard…',
  included: (name: string) => `${name} goes with the next sync.`,
  leftOut: (name: string) => `${name} stays out of syncs.`,
  editConnection: 'Edit connection…',
} as const

export const discardWords = {
  title: (name: string) => `Discard the edit of ${name}?`,
  titleNew: (name: string) => `Discard ${name}?`,
  text: (provider: string) =>
    `It becomes again what ${provider} last had. What you typed goes to the history, secrets included, and can be restored from there.`,
  textNew: (provider: string) =>
    `It was never made in ${provider}. It goes to the trash, where it can be restored.`,
  changes: 'Given up:',
  submit: 'Discard the edit',
  submitNew: 'Move to the trash',
  done: (name: string) => `${name} is as its service last had it. Your edit is in the history.`,
  doneNew: (name: string) => `${name} is in the trash.`,
} as const

export const candidateWords = {
  title: (provider: string) => `Which one in ${provider} is this?`,
  text: (provider: string) =>
    `${provider} was asked to make it, and the answer was lost. These fit. Keystead never makes a second one on a guess.`,
  made: 'Made',
  madeUnknown: 'No time known',
  choose: 'This one',
  chooseLabel: (id: string) => `This one: ${id}`,
  none: 'None of them: make it',
  settled: (name: string) => `${name} is settled.`,
  noneSettled: (name: string) => `${name} is made with the next sync.`,
} as const
