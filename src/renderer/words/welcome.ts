export const welcomeWords = {
  title: 'Keystead',
  tagline: 'One vault, on this computer, for the cloud credentials of all your organizations.',
  create: 'Create a vault',
  createHelp: 'Start empty. You choose the folder and the passphrase.',
  open: 'Open an existing vault',
  openHelp: 'A folder that ends in .keystead.',
  demo: 'Explore the demo',
  demoHelp: 'A throw-away vault with made-up organizations.',
  recent: 'Recent vaults',
  back: 'Back',
} as const

export const createWords = {
  title: 'Create a vault',
  name: 'Name',
  namePlaceholder: 'Work',
  folder: 'Folder',
  chooseFolder: 'Change…',
  willBe: (path: string) => `Will be ${path}`,
  passphrase: 'Passphrase',
  passphraseHelp: 'Only you know it. Several unrelated words are easier to type than symbols.',
  repeat: 'Repeat the passphrase',
  differs: 'The two passphrases differ. Type the second one again.',
  tooShort: 'Use at least 8 characters.',
  submit: 'Create vault',
  working: 'Making the keys…',
  workingHelp: 'This takes about a second on purpose: it makes guessing the passphrase slow.',
} as const

/** What a length says, and nothing more: a meter would pretend to know the rest. */
export function lengthHint(length: number): string {
  if (length === 0) return 'At least 8 characters. Length matters more than symbols.'
  if (length < 8) return `${8 - length} more ${8 - length === 1 ? 'character' : 'characters'} needed.`
  if (length < 14) return `${length} characters: accepted, but short. 14 or more resist guessing far better.`
  if (length < 20) return `${length} characters: a good length, if it is not a phrase from a book or a song.`
  return `${length} characters: long. That is what counts.`
}

export const recoveryKeyWords = {
  title: 'Keep the recovery key',
  intro:
    'If the passphrase is forgotten, this key is the only other way in. It is shown this once. The settings can make a new one, never show this one again.',
  label: 'Recovery key',
  print: 'Print or save as PDF…',
  where:
    'Keep it on paper, away from this computer. Whoever has it and the vault’s folder can open the vault.',
  confirm: 'Type the last group to go on',
  mismatch: 'That is not the last group. Look at the end of the key.',
  finish: 'I have kept it',
  sheetTitle: 'Keystead recovery key',
  sheetVault: 'Vault',
  sheetDate: 'Date',
  sheetHelp:
    'Opens this vault when its passphrase is forgotten: on the unlock screen, choose “Use the recovery key”. Keep this sheet where you would keep a house key.',
} as const
