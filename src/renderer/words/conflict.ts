import type { Side } from '../../shared/sync.ts'
import { wordsOf } from './words-of.ts'

export const conflictWords = wordsOf('conflict', 'conflict', {
  text: (provider: string) => ({ provider }),
  goneTitle: (provider: string) => ({ provider }),
  goneText: (provider: string) => ({ provider }),
  deletedTitle: (provider: string) => ({ provider }),
  deletedText: (provider: string) => ({ provider }),
  theirs: (provider: string) => ({ provider }),
  field: (label: string) => ({ label }),
  allTheirs: (provider: string) => ({ provider }),
  goneMine: (provider: string) => ({ provider }),
  deletedMine: (provider: string) => ({ provider }),
  apply: (count: number) => ({ count }),
  chosen: (count: number, of: number) => ({ count, of }),
  done: (name: string) => ({ name }),
  doneSome: (name: string, left: number) => ({ name, count: left }),
})

export const resolveAllWords = wordsOf(
  'conflict',
  'resolveAll',
  {
    title: (count: number) => ({ count }),
    submit: (count: number) => ({ count }),
    doneMine: (count: number) => ({ count }),
    doneTheirs: (count: number) => ({ count }),
  },
  (own) => ({
    done: (count: number, side: Side) => (side === 'mine' ? own.doneMine(count) : own.doneTheirs(count)),
  }),
)
