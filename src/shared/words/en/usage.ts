export const usage = {
  usage: {
    title: 'Used by',
    nowhere: 'Not used anywhere',
    resources_one: '{{count, number}} resource',
    resources_other: '{{count, number}} resources',
    more: 'and {{count, number}} more',
    by: 'Used by {{what}}',
    byNamed: 'Used by {{what}}: {{names}}',
    byNamedAndMore: 'Used by {{what}}: {{names}} {{more}}',
    ofType: '{{count, number}} × {{type}}',
    named: '{{type}} {{name}}',
  },
  types: {
    cluster_one: '{{count, number}} cluster',
    cluster_other: '{{count, number}} clusters',
    registry_one: '{{count, number}} registry',
    registry_other: '{{count, number}} registries',
  },
} as const
