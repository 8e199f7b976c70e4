import type { UsageGraph } from '../../shared/graph.ts'
import { listed } from './count.ts'
import { typeWord } from './usage.ts'
import { wordsOf } from './words-of.ts'

export const graphWords = wordsOf(
  'graph',
  'graph',
  {
    hidden: (count: number) => ({ count }),
    unnamed: (count: number) => ({ count }),
    notShown: (what: string) => ({ what }),
    leads: (from: string, to: readonly string[]) => ({ from, to: to.join(', ') }),
    credentials: (count: number) => ({ count }),
    resources: (count: number) => ({ count }),
  },
  (own) => ({
    leftOut: ({ credentials, resources }: UsageGraph['leftOut']) =>
      listed([
        ...(credentials > 0 ? [own.credentials(credentials)] : []),
        ...(resources > 0 ? [own.resources(resources)] : []),
      ]),
    detail: typeWord,
  }),
)
