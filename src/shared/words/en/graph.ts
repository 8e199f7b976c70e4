export const graph = {
  graph: {
    title: 'Where used',
    picture: 'Picture of where it is used',
    columns: {
      secret: 'Secret',
      credential: 'Credential',
      organization: 'Organization',
      scope: 'Workspace',
      resource: 'Used by',
    },
    hidden: 'and {{count, number}} more',
    unnamed_one: '{{count, number}} use not named',
    unnamed_other: '{{count, number}} uses not named',
    notShown: '{{what}} more, not shown.',
    /** «prod-key leads to Aurelia Bio, prod-eu.» */
    leads: '{{from}} leads to {{to}}.',
    credentials_one: '{{count, number}} credential',
    credentials_other: '{{count, number}} credentials',
    resources_one: '{{count, number}} resource',
    resources_other: '{{count, number}} resources',
  },
} as const
