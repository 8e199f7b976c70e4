import type { Connection } from '../../shared/connection.ts'
import { counted } from './count.ts'
import { clockTime } from './time.ts'

type Counts = Connection['owed']

const edits = (count: number) => counted(count, 'edit')
const conflicts = (count: number) => counted(count, 'conflict')

/** What waits, apart from what failed and what was left out. */
export const waitingOf = ({ pending, failed, held }: Counts) => Math.max(0, pending - failed - held)

/** Every count that is not zero, in words: «2 edits wait», «1 edit failed». */
export function countWords(counts: Counts): string[] {
  const waiting = waitingOf(counts)
  return [
    waiting > 0 && `${edits(waiting)} ${waiting === 1 ? 'waits' : 'wait'}`,
    counts.failed > 0 && `${edits(counts.failed)} failed`,
    counts.held > 0 && `${edits(counts.held)} left out`,
    counts.conflicts > 0 && conflicts(counts.conflicts),
  ].filter((words) => words !== false)
}

export const syncWords = {
  allSent: 'Every edit is sent',
  noEdits: 'No connections yet',
  openLog: 'Open the sync log',
  cancel: (label: string) => `Stop syncing ${label}`,
  runs: 'Syncs under way',
  progress: (label: string) => `Syncing ${label}`,
  waits: (label: string) => `${label} could not be synced`,
  tryNow: 'Try now',
  gone: (label: string) => `${label} is no longer there`,
  goneHelp: (provider: string) =>
    `${provider} says that what this connection signs in to was removed. Nothing here was deleted. Point the connection somewhere else, or remove it.`,
  edit: 'Edit connection…',
  remove: 'Remove connection…',
  started: (label: string) => `Syncing ${label}.`,
  startedAll: (count: number) => `Syncing ${counted(count, 'connection')}.`,
  waitSaid: (label: string, until: number) =>
    `${label} could not be synced. Next try at ${clockTime(until)}.`,
  signInSaid: (label: string) => `${label} needs sign-in.`,
  readOnlyTitle: (count: number, label: string) =>
    `${edits(count)} for ${label} ${count === 1 ? 'waits' : 'wait'} in this vault`,
  readOnlyText: (label: string) =>
    `Keystead only reads from ${label} until you allow it to write. Look at what would be sent first.`,
  review: 'Review and allow…',
  /** Deletions that wait, or are in conflict, beside the edits that are listed. */
  inTrash: (count: number) =>
    count === 1 ? 'One more is in the trash: a deletion.' : `${count} more are in the trash: deletions.`,
  onlyInTrash: 'Only deletions are left',
  openTrash: 'Open the trash',
  doubtTitle: (scope: string, missing: string, of: string) =>
    `The list of ${scope} lacks ${missing} of ${of} credentials`,
  doubtText:
    'So many at once are hardly ever deleted on purpose, so nothing was concluded from it. They stay here until you decide.',
  doubtTake: 'Take them as deleted',
  doubtReview: 'Review…',
  writingStopped: (label: string) => `${label} is only read from now on. Edits wait in this vault.`,
} as const

/** A row’s state where it is not the quiet one: what the badge says, and what it means. */
export const rowSyncWords = {
  pending: { short: 'Unsent', long: 'Edited here, not sent yet' },
  held: { short: 'Left out', long: 'Edited here, left out of syncs' },
  failed: { short: 'Not sent', long: 'The service did not take the edit' },
  conflict: { short: 'Conflict', long: 'Changed on both sides' },
} as const

export const emptyViewWords = {
  owed: { title: 'Every edit is sent', help: 'What you change waits here until its service has taken it.' },
  failed: { title: 'No edit failed', help: 'What a service did not take is listed here, with the reason.' },
  conflict: {
    title: 'No conflicts',
    help: 'What was changed both here and at its service is listed here until you decide.',
  },
} as const
