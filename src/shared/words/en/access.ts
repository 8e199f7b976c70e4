export const access = {
  access: {
    title: 'Access',
    none: 'Nothing secret of it was shown, copied or sent from this vault yet.',
    more_one: 'Show {{count, number}} older entry',
    more_other: 'Show {{count, number}} older entries',
    ofEarlier: 'of an earlier state',
    by: 'by {{program}}',
  },
} as const
