export const files = {
  files: {
    title: 'Files',
    drop: 'Drop files here, up to 5 MB each, or',
    choose: 'choose them',
    dropHere: 'Drop to attach',
    adding: 'Sealing…',
    save: 'Save {{name}} to a file',
    read: 'Look at {{name}}',
    more: 'More for {{name}}',
    remove: 'Remove',
    restore: 'Restore',
    removed: 'Removed',
    saved: 'Saved to {{path}}. There it is a file like any other, in the clear.',
    tooLarge: '{{name}} is {{size}}. A file can be attached up to 5 MB, so it was not read.',
    tooMany: 'A credential takes {{most}} files.',
    notShown:
      'This is not a short text, so it is not shown. Save it to look at it with a program of your choice.',
    removeNamed: 'Remove {{name}}',
  },
  sizes: {
    kilobytes: '{{value}} KB',
    megabytes: '{{value}} MB',
  },
} as const
