import type * as english from '../en/usage.ts'
import type { Translated } from '../translated.ts'

export const usage: Translated<typeof english.usage> = {
  usage: {
    title: 'Verwendet von',
    nowhere: 'Nirgends verwendet',
    resources_one: '{{count, number}} Ressource',
    resources_other: '{{count, number}} Ressourcen',
    more: 'und {{count, number}} weitere',
    by: 'Verwendet von {{what}}',
    byNamed: 'Verwendet von {{what}}: {{names}}',
    byNamedAndMore: 'Verwendet von {{what}}: {{names}} {{more}}',
    ofType: '{{count, number}} × {{type}}',
    named: '{{type}} {{name}}',
  },
  types: {
    cluster_one: '{{count, number}} Cluster',
    cluster_other: '{{count, number}} Clustern',
    registry_one: '{{count, number}} Registry',
    registry_other: '{{count, number}} Registrys',
  },
}
