import { longDate } from './time.ts'
import { wordsOf } from './words-of.ts'

const day = 86_400_000

export const trashWords = wordsOf(
  'trash',
  'trash',
  {
    titleGone: (provider: string) => ({ provider }),
    gone: (provider: string) => ({ provider }),
    deletionWaits: (provider: string) => ({ provider }),
    neverMade: (provider: string) => ({ provider }),
    restored: (name: string) => ({ name }),
    purgeBarred: (provider: string) => ({ provider }),
    forgottenOn: (at: number) => ({ day: longDate(at) }),
    emptyHelpDays: (days: number) => ({ count: days }),
  },
  (own) => ({
    forgotten: (trashedAt: number, days: number) =>
      days === 0 ? own.keptUntilDeleted : own.forgottenOn(trashedAt + days * day),
    emptyHelp: (days: number) => (days === 0 ? own.emptyHelpNever : own.emptyHelpDays(days)),
  }),
)

export const purgeWords = wordsOf('trash', 'purge', {
  title: (name: string) => ({ name }),
  secrets: (labels: string) => ({ labels }),
  elsewhere: (provider: string) => ({ provider }),
  done: (name: string) => ({ name }),
})
