import type { Side } from '../../shared/sync.ts'
import { counted } from './count.ts'

export const conflictWords = {
  title: 'Changed on both sides',
  text: (provider: string) =>
    `You changed it here, and someone changed it in ${provider}. Yours keeps working; nothing is sent or overwritten until you decide. What you do not choose goes to the history.`,
  goneTitle: (provider: string) => `Deleted in ${provider}, edited here`,
  goneText: (provider: string) =>
    `It is no longer in ${provider}, and you changed it here since. Its secret is still in this vault.`,
  deletedTitle: (provider: string) => `Deleted here, changed in ${provider}`,
  deletedText: (provider: string) =>
    `You moved it to the trash, and someone changed it in ${provider} since. Nothing is deleted there until you decide.`,
  mine: 'This vault',
  theirs: (provider: string) => provider,
  base: 'Last agreed',
  none: 'Empty',
  field: (label: string) => `${label}: which one?`,
  allMine: 'Keep all of mine',
  allTheirs: (provider: string) => `Take all of ${provider}`,
  goneMine: (provider: string) => `Keep mine: create it in ${provider} again`,
  goneTheirs: 'Let it go: move it to the trash',
  deletedMine: (provider: string) => `Delete it in ${provider} too`,
  deletedTheirs: 'Keep it, with the changes from there',
  apply: (count: number) => `Decide ${counted(count, 'field')}`,
  applyAll: 'Decide',
  chosen: (count: number, of: number) => `${count} of ${of} chosen`,
  done: (name: string) => `${name} is decided. What was not chosen is in its history.`,
  doneSome: (name: string, left: number) =>
    `Decided. ${name} has ${counted(left, 'field')} left in conflict.`,
  resolveAll: 'Decide all…',
} as const

export const resolveAllWords = {
  title: (count: number) => `Decide ${counted(count, 'conflict')} at once?`,
  text: 'Every conflict gets the same answer. What is not chosen goes to the history of each credential and can be restored from there.',
  mine: 'Keep mine everywhere',
  mineHelp:
    'Your values are sent to the services. What was deleted there is created again; what you deleted here is deleted there.',
  theirs: 'Take theirs everywhere',
  theirsHelp:
    'The services’ values replace yours. What was deleted there goes to the trash; what you deleted here comes back.',
  submit: (count: number) => `Decide ${counted(count, 'conflict')}`,
  working: 'Deciding…',
  done: (count: number, side: Side) =>
    `${counted(count, 'conflict')} decided, ${side === 'mine' ? 'yours kept' : 'theirs taken'}. The rest is in the history.`,
  sides: 'Which side?',
} as const
