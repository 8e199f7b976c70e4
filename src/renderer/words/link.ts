export const linkWords = {
  nothing: 'A link was opened that leads to nothing in this vault. It may belong to another one.',
} as const
