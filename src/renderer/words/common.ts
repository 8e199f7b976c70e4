import { counted } from './count.ts'

export const commonWords = {
  app: 'Keystead',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  retry: 'Try again',
  dismiss: 'Dismiss',
  show: 'Show',
  hide: 'Hide',
  copy: (label: string) => `Copy ${label}`,
  copied: (label: string) => `${label} copied`,
  secret: 'Secret',
  optional: (label: string) => `${label} (optional)`,
  required: 'Fill this in.',
  notJson: 'This is not valid JSON. Paste the whole file.',
  capsLock: 'Caps lock is on.',
  demo: 'Demo',
  evaluation: (electron: string) =>
    `Evaluation runtime, Electron ${electron.split('.')[0]}: do not keep real secrets here`,
  notices: 'Notifications',
  clipboardClears: (seconds: number) => `Clipboard clears in ${seconds} s`,
  clipboardWillClear: (label: string, seconds: number) =>
    `${label} copied. The clipboard clears in ${counted(seconds, 'second')}.`,
  startWidth: 'Width of the left pane',
  middleWidth: 'Width of the list',
  loading: 'Loading',
  choose: 'Choose…',
  crashed: 'The window ran into a problem.',
  crashedHelp:
    'The vault is not affected. Open the window’s content again; if that keeps failing, restart Keystead.',
  reopen: 'Open again',
} as const
