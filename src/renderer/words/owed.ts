import type { Owed } from '../../shared/sync.ts'
import { clockTime } from './time.ts'
import { wordsOf } from './words-of.ts'

type Action = Owed['action']

const what = wordsOf('owed', 'what')
const refused = wordsOf('owed', 'refused', {
  create: (provider: string) => ({ provider }),
  change: (provider: string) => ({ provider }),
  delete: (provider: string) => ({ provider }),
})

export const owedWords = wordsOf(
  'owed',
  'owed',
  {
    next: (provider: string) => ({ provider }),
    readOnly: (label: string) => ({ label }),
    nextAt: (at: number) => ({ at: clockTime(at) }),
    included: (name: string) => ({ name }),
    leftOut: (name: string) => ({ name }),
  },
  () => ({
    title: (action: Action) => what[action],
    failedTitle: (provider: string, action: Action) => refused[action](provider),
  }),
)

export const discardWords = wordsOf('owed', 'discard', {
  title: (name: string) => ({ name }),
  titleNew: (name: string) => ({ name }),
  text: (provider: string) => ({ provider }),
  textNew: (provider: string) => ({ provider }),
  done: (name: string) => ({ name }),
  doneNew: (name: string) => ({ name }),
})

export const candidateWords = wordsOf('owed', 'candidate', {
  title: (provider: string) => ({ provider }),
  text: (provider: string) => ({ provider }),
  chooseLabel: (id: string) => ({ id }),
  settled: (name: string) => ({ name }),
  noneSettled: (name: string) => ({ name }),
})
