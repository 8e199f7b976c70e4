export const time = {
  time: {
    justNow: 'just now',
    now: 'now',
    inShort: 'in {{span}}',
    agoShort: '{{span}} ago',
  },
  /** «5m», «3d»: for a column of a list. */
  short: {
    year: '{{count}}y',
    month: '{{count}}mo',
    day: '{{count}}d',
    hour: '{{count}}h',
    minute: '{{count}}m',
  },
} as const
