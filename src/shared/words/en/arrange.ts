export const arrange = {
  arrange: {
    menu: 'Sort and group',
    sort: 'Sort by',
    direction: 'Direction',
    group: 'Group by',
    none: 'Nothing',
    asc: 'Ascending',
    desc: 'Descending',
    sorts: {
      name: 'Name',
      updated: 'Last changed',
      used: 'Last used',
      created: 'Created',
      expires: 'Expires',
      kind: 'Kind',
      provider: 'Service',
      organization: 'Organization',
      health: 'Health',
    },
    groups: {
      organization: 'Organization',
      provider: 'Service',
      kind: 'Kind',
      health: 'Health',
    },
    healths: {
      invalid: 'Invalid',
      warn: 'Warning',
      unknown: 'Not checked',
      ok: 'Works',
    },
  },
} as const
