import { wordsOf } from './words-of.ts'
export const detailWords = wordsOf('detail', 'detail', {
  openConsole: (provider: string) => ({ provider }),
  openAddress: (label: string) => ({ label }),
  reveal: (label: string) => ({ label }),
  hide: (label: string) => ({ label }),
  revealed: (label: string) => ({ label }),
  hidesIn: (seconds: number) => ({ seconds }),
  replaceLabel: (label: string) => ({ label }),
  storeLabel: (label: string) => ({ label }),
  storedAt: (when: string) => ({ when }),
  missing: (provider: string) => ({ provider }),
  goneTitle: (provider: string) => ({ provider }),
  removeTag: (tag: string) => ({ tag }),
  remoteId: (provider: string) => ({ provider }),
  remoteUrl: (provider: string) => ({ provider }),
  extra: (provider: string) => ({ provider }),
})

export const storeSecretWords = wordsOf(
  'detail',
  'storeSecret',
  {
    intro: (provider: string) => ({ provider }),
    titleNew: (label: string) => ({ label }),
    titleReplacing: (label: string) => ({ label }),
  },
  (own) => ({
    title: (label: string, replacing: boolean) =>
      replacing ? own.titleReplacing(label) : own.titleNew(label),
  }),
)
