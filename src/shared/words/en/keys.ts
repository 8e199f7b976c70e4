/** What is written on keys. */
export const keys = {
  keys: {
    control: 'Ctrl',
    shift: 'Shift',
    enter: 'Enter',
  },
} as const
