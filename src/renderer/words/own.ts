import type { CustomField } from '../../shared/credential.ts'
import { counted } from './count.ts'

/** What is the person's own: fields, dates, notes. No service is told. */
export const ownFieldWords = {
  title: 'Your fields',
  add: 'Add a field',
  edit: (label: string) => `Edit ${label}`,
  addTitle: 'Add a field',
  editTitle: (label: string) => `Edit ${label}`,
  intro: 'It stays in this vault. No service is told.',
  label: 'Name',
  labelPlaceholder: 'Recovery code, owner, contract number …',
  labelMissing: 'Give the field a name.',
  type: 'Type',
  value: 'Value',
  types: {
    text: 'Text',
    hidden: 'Hidden text',
    url: 'Address',
    date: 'Date',
    totp: 'One-time code',
  } satisfies Record<CustomField['type'], string>,
  help: {
    text: undefined,
    hidden: 'Sealed like a secret: shown and copied only when you ask.',
    url: undefined,
    date: undefined,
    totp: 'The setup key or the otpauth:// address that the service shows beside its QR code. It is sealed like a secret.',
  } satisfies Record<CustomField['type'], string | undefined>,
  stored: 'Stored',
  blankKeeps: 'Leave empty to keep the stored one.',
  valueMissing: 'Fill this in.',
  badUrl: 'Enter a full address, such as https://example.org.',
  badDate: 'Enter a date.',
  badTotp: 'This is no setup key: it has letters A to Z and digits 2 to 7, or starts with otpauth://totp/.',
  badPeriod: 'This setup key makes codes by count. Only codes by time can be kept.',
  remove: 'Remove field',
  save: 'Save',
  working: 'Saving…',
} as const

export const ownDateWords = {
  title: 'Expiry and rotation',
  set: 'Set expiry or rotation',
  edit: 'Edit expiry and rotation',
  intro: 'Kept in this vault, to remind you in time. No service is told.',
  expires: 'Expires',
  expiresHelp: 'The last day on which it works. Empty: it does not expire.',
  rotate: 'Replace every (days)',
  rotateHelp: 'Counted from when the secret was stored. Notes and tags do not count. Empty: never.',
  rotation: 'Replace',
  every: (days: number) => `Every ${counted(days, 'day')}`,
  due: 'Due',
  expired: 'Expired',
  soon: 'Soon',
  overdue: 'Overdue',
  notCounted: 'Counts from when its secret is stored',
  badDate: 'Enter a date.',
  badDays: 'Between 1 and 3,650 days.',
  save: 'Save',
  working: 'Saving…',
} as const

export const noteWords = {
  edit: 'Edit notes',
  add: 'Add notes',
  done: 'Done',
  help: 'Markdown: **bold**, *italic*, - lists, # headings, `code`. Not for secrets.',
} as const

export const showWords = {
  large: (label: string) => `${label} in large type`,
  qr: (label: string) => `${label} as a QR code`,
  largeTitle: (label: string) => label,
  count: (characters: number) => counted(characters, 'character'),
  qrHelp: 'Whoever can see the screen can take it.',
  qrTooLong: 'It is too long for a QR code.',
  hidesIn: (seconds: number) => `Hides in ${seconds} s`,
  image: (label: string) => `QR code of ${label}`,
} as const

export const codeWords = {
  note: 'One-time code',
  show: (label: string) => `Show ${label}`,
  hide: (label: string) => `Hide ${label}`,
  seconds: (seconds: number) => `${seconds} s`,
} as const
