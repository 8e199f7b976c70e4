export const file = {
  file: {
    drop: 'Drop the file here, or',
    choose: 'choose a file',
    tooBig: 'That file is too big to be a key. Choose another one.',
    from: 'From {{name}}',
  },
} as const
