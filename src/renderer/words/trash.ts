import { counted } from './count.ts'
import { longDate } from './time.ts'

const day = 86_400_000

export const trashWords = {
  title: 'In the trash',
  titleGone: (provider: string) => `Gone from ${provider}`,
  since: 'Since',
  gone: (provider: string) =>
    `It is no longer in ${provider}. Restored, it is created there again with the next sync, with its secret from this vault.`,
  deletionWaits: (provider: string) =>
    `It is still in ${provider}; the deletion waits to be sent. Restored, it stays there.`,
  neverMade: (provider: string) =>
    `It was never made in ${provider}. Restored, it is made there with the next sync.`,
  local: 'It lives in this vault alone.',
  forgotten: (trashedAt: number, days: number) =>
    days === 0
      ? 'The trash keeps it until you delete it for good.'
      : `Forgotten for good on ${longDate(trashedAt + days * day)}.`,
  restore: 'Restore',
  restored: (name: string) => `${name} is restored.`,
  purge: 'Delete for good…',
  purgeBarred: (provider: string) =>
    `${provider} is still owed its deletion. Once that is sent it can be deleted for good.`,
  restoreFirst: 'It is in the trash. Restore it to edit it.',
  empty: 'The trash is empty',
  emptyHelp: (days: number) =>
    days === 0
      ? 'What is deleted here or at its service is kept here until you delete it for good.'
      : `What is deleted here or at its service is kept here for ${counted(days, 'day')}, with its secret.`,
} as const

export const purgeWords = {
  title: (name: string) => `Delete ${name} for good?`,
  lost: 'This vault forgets, and nobody can bring back:',
  secrets: (labels: string) => `its secrets (${labels})`,
  notes: 'your notes, tags and own fields',
  history: 'its whole history, with every secret it ever had',
  elsewhere: (provider: string) => `Nothing changes in ${provider}.`,
  submit: 'Delete for good',
  working: 'Deleting…',
  done: (name: string) => `${name} is deleted for good.`,
} as const
