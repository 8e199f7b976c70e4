import { counted, grouped } from './count.ts'

const many = (count: number) => counted(count, 'credential')

const titles = {
  tags: (count: number) => `Tags of ${many(count)}`,
  note: (count: number) => `Add to the notes of ${many(count)}`,
  expiry: (count: number) => `Expiry of ${many(count)}`,
  move: (count: number) => `Move ${many(count)}`,
  remove: (count: number) => `Move ${many(count)} to the trash?`,
}
const done = {
  tags: (count: number) => `The tags of ${many(count)} are changed.`,
  note: (count: number) => `The notes of ${many(count)} have one more line.`,
  expiry: (count: number) => `The expiry of ${many(count)} is changed.`,
  move: (count: number) => `${many(count)} moved.`,
  remove: (count: number) => `${many(count)} ${count === 1 ? 'is' : 'are'} in the trash.`,
}

export const bulkWords = {
  bar: 'Change what is selected',
  selected: (count: number) => `${grouped(count)} selected`,
  selectAll: (count: number) => `Select all ${grouped(count)}`,
  clear: 'Clear the selection',
  actions: {
    tags: 'Tags…',
    note: 'Add a note…',
    expiry: 'Expiry…',
    move: 'Move to an organization…',
    remove: 'Move to the trash…',
  },
  title: (kind: keyof typeof titles, count: number) => titles[kind](count),
  done: (kind: keyof typeof done, changed: number, cannot: number) =>
    cannot === 0 ? done[kind](changed) : `${done[kind](changed)} ${counted(cannot, 'other')} could not be.`,
  undo: 'Undo',
  undone: (restored: number, left: number) =>
    left === 0
      ? `${many(restored)} ${restored === 1 ? 'is' : 'are'} as before.`
      : `${many(restored)} ${restored === 1 ? 'is' : 'are'} as before. ${counted(left, 'other')} changed again since, and stayed.`,
  addTags: 'Add',
  addTag: 'Tag to add',
  removeTags: 'Take away',
  removeTag: 'Other tag to take away',
  dropTag: (tag: string) => `Remove ${tag}`,
  note: 'Line to add',
  noteHelp: 'It is put below the note that is there. Not for secrets.',
  expires: 'Expires',
  expiresHelp: 'The last day on which it works. Empty: take the expiry away.',
  badDate: 'Enter a date.',
  to: 'Organization',
  choose: 'Choose an organization',
  search: 'Search organizations',
  noneFound: 'No organization matches.',
  noPlaces: 'There is no organization of this vault alone yet. Make one to move credentials there.',
  newOrganization: 'New organization…',
  moveHelp: 'What this vault alone holds can be moved. What lives at a service stays where it is.',
  removeHelp: 'Services are told with their next sync. Until then, and from the trash, they can be restored.',
  reason: 'Reason',
  reasonHelp: 'Services that ask for one keep it with the deletion.',
  preview: 'What changes',
  counting: 'Looking at what would change…',
  changes: (changed: number, of: number) =>
    changed === of ? `All ${grouped(of)} change` : `${grouped(changed)} of ${grouped(of)} change`,
  nothing: 'Nothing changes yet.',
  more: (count: number) => `and ${grouped(count)} more`,
  cannot: (count: number) => `${counted(count, 'credential')} cannot be changed`,
  nameless: 'One of them',
  submit: (kind: keyof typeof titles, changed: number) =>
    kind === 'remove'
      ? `Move ${grouped(changed)} to the trash`
      : kind === 'move'
        ? `Move ${grouped(changed)}`
        : `Change ${grouped(changed)}`,
  working: 'Changing…',
} as const

export const emptyTrashWords = {
  action: 'Empty the trash…',
  title: (count: number) => `Delete ${many(count)} for good?`,
  lost: 'This vault forgets them, and nobody can bring them back:',
  what: [
    'their secrets',
    'your notes, tags and own fields',
    'their whole history, with every secret they ever had',
  ],
  elsewhere: 'Nothing changes at the services. What still waits to be deleted there stays in the trash.',
  submit: 'Empty the trash',
  working: 'Deleting…',
  done: (forgotten: number, left: number) =>
    left === 0
      ? `${many(forgotten)} deleted for good.`
      : `${many(forgotten)} deleted for good. ${counted(left, 'other')} ${left === 1 ? 'waits' : 'wait'} to be deleted at ${left === 1 ? 'its service' : 'their services'} first.`,
} as const
