export const searches = {
  search: {
    section: 'Saved searches',
    keep: 'Save this search…',
    kept: 'Saved search {{name}}',
    title: 'Save this search',
    renameTitle: 'Rename “{{name}}”',
    name: 'Name',
    help: 'It searches for {{query}}',
    nameMissing: 'Give the search a name.',
    save: 'Save search',
    rename: 'Rename…',
    remove: 'Remove from saved searches',
    removed: '“{{name}}” is no longer saved',
    working: 'Saving…',
  },
} as const
