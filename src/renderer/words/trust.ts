export const trustWords = {
  title: 'Trust',
  activity: 'Activity…',
  backups: 'Backups…',
  checkRecovery: 'Check recovery key…',
} as const
