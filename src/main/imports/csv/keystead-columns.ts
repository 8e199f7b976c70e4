/** The columns that every table of Keystead begins with; one for each field of its kinds follows. */
export const keysteadColumns = [
  'Keystead kind',
  'Name',
  'Organization',
  'Description',
  'Tags',
  'Notes',
  'Expires',
  'Rotation days',
  'Further fields',
] as const
