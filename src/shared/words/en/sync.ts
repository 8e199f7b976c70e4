export const sync = {
  sync: {
    allSent: 'Every edit is sent',
    noEdits: 'No connections yet',
    openLog: 'Open the sync log',
    cancel: 'Stop syncing {{label}}',
    runs: 'Syncs under way',
    progress: 'Syncing {{label}}',
    waits: '{{label}} could not be synced',
    tryNow: 'Try now',
    gone: '{{label}} is no longer there',
    goneHelp:
      '{{provider}} says that what this connection signs in to was removed. Nothing here was deleted. Point the connection somewhere else, or remove it.',
    edit: 'Edit connection…',
    remove: 'Remove connection…',
    started: 'Syncing {{label}}.',
    startedAll_one: 'Syncing {{count, number}} connection.',
    startedAll_other: 'Syncing {{count, number}} connections.',
    waitSaid: '{{label}} could not be synced. Next try at {{until}}.',
    signInSaid: '{{label}} needs sign-in.',
    readOnlyText:
      'Keystead only reads from {{label}} until you allow it to write. Look at what would be sent first.',
    review: 'Review and allow…',
    onlyInTrash: 'Only deletions are left',
    openTrash: 'Open the trash',
    doubtTitle: 'The list of {{scope}} lacks {{missing}} of {{of}} credentials',
    doubtText:
      'So many at once are hardly ever deleted on purpose, so nothing was concluded from it. They stay here until you decide.',
    doubtTake: 'Take them as deleted',
    doubtReview: 'Review…',
    writingStopped: '{{label}} is only read from now on. Edits wait in this vault.',
    readOnlyTitle_one: '{{count, number}} edit for {{label}} waits in this vault',
    readOnlyTitle_other: '{{count, number}} edits for {{label}} wait in this vault',
    inTrash_one: 'One more is in the trash: a deletion.',
    inTrash_other: '{{count, number}} more are in the trash: deletions.',
  },
  rowSync: {
    pending: {
      short: 'Unsent',
      long: 'Edited here, not sent yet',
    },
    held: {
      short: 'Left out',
      long: 'Edited here, left out of syncs',
    },
    failed: {
      short: 'Not sent',
      long: 'The service did not take the edit',
    },
    conflict: {
      short: 'Conflict',
      long: 'Changed on both sides',
    },
  },
  emptyView: {
    owed: {
      title: 'Every edit is sent',
      help: 'What you change waits here until its service has taken it.',
    },
    failed: {
      title: 'No edit failed',
      help: 'What a service did not take is listed here, with the reason.',
    },
    conflict: {
      title: 'No conflicts',
      help: 'What was changed both here and at its service is listed here until you decide.',
    },
  },
  counts: {
    waiting_one: '{{count, number}} edit waits',
    waiting_other: '{{count, number}} edits wait',
    failed_one: '{{count, number}} edit failed',
    failed_other: '{{count, number}} edits failed',
    held_one: '{{count, number}} edit left out',
    held_other: '{{count, number}} edits left out',
    conflicts_one: '{{count, number}} conflict',
    conflicts_other: '{{count, number}} conflicts',
  },
} as const
