import { wordsOf } from './words-of.ts'

export const createWords = wordsOf('write', 'create', {
  notHere: (place: string, why: string) => ({ place, why }),
  noneHere: (provider: string) => ({ provider }),
  done: (name: string, place: string) => ({ name, place }),
  doneHere: (name: string, organization: string) => ({ name, organization }),
})

/** Added to what was done here: when its service hears of it. */
export const sentWords = wordsOf('write', 'sent', {
  readOnly: (label: string) => ({ label }),
})

export const draftWords = wordsOf('write', 'draft', {
  reasonHelp: (provider: string) => ({ provider }),
})

export const editWords = wordsOf('write', 'edit', {
  more: (name: string) => ({ name }),
  title: (name: string) => ({ name }),
  mayNeed: (provider: string) => ({ provider }),
  takeAwayLabel: (label: string) => ({ label }),
  keepLabel: (label: string) => ({ label }),
  done: (name: string) => ({ name }),
})

export const removeWords = wordsOf(
  'write',
  'remove',
  {
    title: (name: string) => ({ name }),
    where: (provider: string) => ({ provider }),
    unmade: (provider: string) => ({ provider }),
    unused: (provider: string) => ({ provider }),
    done: (name: string) => ({ name }),
    keptDays: (days: number) => ({ count: days }),
  },
  (own) => ({
    local: (days: number) => (days === 0 ? own.keptUntilDeleted : own.keptDays(days)),
  }),
)
