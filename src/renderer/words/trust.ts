export const trustWords = {
  title: 'Trust',
  activity: 'Activity…',
} as const
