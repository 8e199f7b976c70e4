import type * as english from '../en/graph.ts'
import type { Translated } from '../translated.ts'

export const graph: Translated<typeof english.graph> = {
  graph: {
    title: 'Verwendung',
    picture: 'Bild der Verwendung',
    columns: {
      secret: 'Secret',
      credential: 'Zugangsdaten',
      organization: 'Organisation',
      scope: 'Workspace',
      resource: 'Verwendet von',
    },
    hidden: 'und {{count, number}} weitere',
    unnamed_one: '{{count, number}} unbenannt',
    unnamed_other: '{{count, number}} unbenannt',
    notShown: '{{what}} mehr, nicht dargestellt.',
    leads: '{{from}} führt zu {{to}}.',
    credentials_one: '{{count, number}} Eintrag',
    credentials_other: '{{count, number}} Einträge',
    resources_one: '{{count, number}} Ressource',
    resources_other: '{{count, number}} Ressourcen',
  },
}
