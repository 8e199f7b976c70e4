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
      'This is neither a short text nor a picture, so it is not shown. Save it to look at it with a program of your choice.',
    removeNamed: 'Remove {{name}}',
    /** «PNG, 640 × 480 pixels». */
    picture: '{{type}}, {{width}} × {{height}} pixels',
    pictureOf: 'Picture in {{name}}',
    tooManyPixels:
      'A picture of {{width}} × {{height}} pixels is too large to be shown here. Save it to look at it with a program of your choice.',
    broken: 'This picture is damaged, so it cannot be shown. Save it to look at what is in it.',
    decoding: 'Opening the picture…',
  },
  sizes: {
    kilobytes: '{{value}} KB',
    megabytes: '{{value}} MB',
  },
} as const
