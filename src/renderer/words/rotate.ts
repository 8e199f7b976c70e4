import { wordsOf } from './words-of.ts'

export const rotateWords = wordsOf('rotate', 'rotate', {
  title: (name: string) => ({ name }),
  newValue: (label: string) => ({ label }),
  serviceHelp: (service: string) => ({ service }),
  identity: (label: string) => ({ label }),
  identityHelp: (value: string) => ({ value }),
  places: (count: number) => ({ count }),
  include: (name: string) => ({ name }),
  underWay: (done: number, total: number) => ({ done, count: total }),
  progress: (done: number, total: number) => ({ done, count: total }),
  ticked: (name: string) => ({ name }),
  leaveOutLabel: (name: string) => ({ name }),
  confirmed: (name: string) => ({ name }),
  reverted: (name: string) => ({ name }),
})
