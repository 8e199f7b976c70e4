export const desktopWords = {
  title: 'This computer',
  density: 'Rows of lists',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  zoom: 'Size of everything',
  zoomOf: (zoom: number) => `${Math.round(zoom * 100)} %`,
  closeToTray: 'Closing the window leaves Keystead in the tray',
  kept: 'These are kept on this computer, beside the vaults.',
  notify: 'Desktop notifications',
  notifyHelp: 'Of what becomes due or breaks. Never while the vault is locked.',
  notifies: {
    off: 'Off',
    nameless: 'Without names',
    named: 'With the name of the credential',
  },
  folder: 'Folder of this vault',
  showFolder: 'Show in folder',
} as const

export const strengthWords = {
  open: 'Strengthen against guessing…',
  now: (memoryMiB: number, passes: number) =>
    `Each guess at the passphrase costs ${memoryMiB} MB of memory and ${passes} passes over it.`,
  intro:
    'Keystead measures this computer and chooses a cost that makes one guess, and each of your unlocks, take about this long.',
  target: 'One guess takes about',
  targets: { '500': 'Half a second', '1000': 'One second', '2000': 'Two seconds' },
  passphrase: 'Current passphrase',
  submit: 'Measure and apply',
  working: 'Measuring…',
  done: (seconds: string, memoryMiB: number) =>
    `One guess now takes ${seconds} s and ${memoryMiB} MB on this computer. Passphrase and recovery key stay the same.`,
} as const
