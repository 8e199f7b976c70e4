/** What is written on keys. */
export const keys = {
  keys: {
    control: 'Ctrl',
    shift: 'Shift',
    enter: 'Enter',
    escape: 'Esc',
    delete: 'Del',
    space: 'Space',
    home: 'Home',
    end: 'End',
    pageDown: 'Page ↓',
    pageUp: 'Page ↑',
    sequence: '{{first}} then {{second}}',
  },
} as const
