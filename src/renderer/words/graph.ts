import type { UsageGraph } from '../../shared/graph.ts'
import { counted, grouped } from './count.ts'
import { typeWord } from './usage.ts'

export const graphWords = {
  title: 'Where used',
  picture: 'Picture of where it is used',
  columns: {
    secret: 'Secret',
    credential: 'Credential',
    organization: 'Organization',
    scope: 'Workspace',
    resource: 'Used by',
  },
  hidden: (count: number) => `and ${grouped(count)} more`,
  unnamed: (count: number) => `${counted(count, 'use')} not named`,
  leftOut: ({ credentials, resources }: UsageGraph['leftOut']) =>
    [credentials > 0 && counted(credentials, 'credential'), resources > 0 && counted(resources, 'resource')]
      .filter(Boolean)
      .join(' and '),
  notShown: (what: string) => `${what} more, not shown.`,
  detail: typeWord,
  /** «prod-key leads to Aurelia Bio, prod-eu.» */
  leads: (from: string, to: readonly string[]) => `${from} leads to ${to.join(', ')}.`,
} as const
