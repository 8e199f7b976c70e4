import { expect, test } from 'vitest'
import { type KeyboardAt, shortcuts } from '../../../src/renderer/screens/vault/shortcut.ts'
import { shortcutWords } from '../../../src/renderer/words/shortcuts.ts'
import { begins, commandOf, keymap } from '../../../src/shared/keymap.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

const here: KeyboardAt = { typing: false, dialog: false, credential: true }
const shortcutOf = (pressed: ReturnType<typeof press>, typing: boolean) =>
  shortcuts()(pressed, { ...here, typing }, 0)

test('a slash searches, unless it is being typed', () => {
  expect(shortcutOf(press('/'), false)).toBe('search')
  expect(shortcutOf(press('/'), true)).toBeNull()
})

test('a slash that needs Shift on this keyboard searches too', () => {
  expect(shortcutOf(press('/', { shiftKey: true }), false)).toBe('search')
})

test('Control and Command lock, while typing too', () => {
  expect(shortcutOf(press('l', { ctrlKey: true }), true)).toBe('lock')
  expect(shortcutOf(press('L', { metaKey: true }), true)).toBe('lock')
})

test('the reload keys sync', () => {
  expect(shortcutOf(press('F5'), false)).toBe('sync')
  expect(shortcutOf(press('r', { ctrlKey: true }), false)).toBe('sync')
})

test('Control and Command with Shift and N make a new credential, and without Shift a connection', () => {
  expect(shortcutOf(press('N', { ctrlKey: true, shiftKey: true }), true)).toBe('new-credential')
  expect(shortcutOf(press('n', { metaKey: true }), false)).toBe('add-connection')
})

test('an e edits, unless it is being typed or held with something', () => {
  expect(shortcutOf(press('e'), false)).toBe('edit')
  expect(shortcutOf(press('e'), true)).toBeNull()
  expect(shortcutOf(press('E', { shiftKey: true }), false)).toBeNull()
  expect(shortcutOf(press('e', { ctrlKey: true }), false)).toBeNull()
})

test('letters alone mean nothing', () => {
  expect(shortcutOf(press('l'), false)).toBeNull()
  expect(shortcutOf(press('f', { ctrlKey: true, altKey: true }), false)).toBeNull()
})

test('Control or Command and K opens the palette, also while typing', () => {
  expect(shortcutOf(press('k', { ctrlKey: true }), true)).toBe('palette')
  expect(shortcutOf(press('k', { metaKey: true }), false)).toBe('palette')
  expect(shortcutOf(press('k'), false)).not.toBe('palette')
})

test('G and then A goes to attention, and A alone or too late does nothing', () => {
  const hear = shortcuts()
  expect(hear(press('g'), here, 0)).toBeNull()
  expect(hear(press('a'), here, 300)).toBe('attention')
  expect(hear(press('a'), here, 600)).toBeNull()
  hear(press('g'), here, 1_000)
  expect(hear(press('a'), here, 9_000)).toBeNull()
})

test('G and then E goes to unsent edits, where E alone edits the credential', () => {
  const hear = shortcuts()
  hear(press('g'), here, 0)
  expect(hear(press('e'), here, 100)).toBe('owed')
  expect(hear(press('e'), here, 200)).toBe('edit')
})

test('over a dialog only locking is heard', () => {
  const hear = shortcuts()
  expect(hear(press('k', { ctrlKey: true }), { ...here, dialog: true }, 0)).toBeNull()
  expect(hear(press('l', { ctrlKey: true }), { ...here, dialog: true }, 0)).toBe('lock')
})

test('a bare letter means something on a credential only where there is one', () => {
  expect(shortcuts()(press('e'), { ...here, credential: false }, 0)).toBeNull()
})

test('Control and Z while typing is the field’s own', () => {
  expect(shortcutOf(press('z', { ctrlKey: true }), true)).toBeNull()
  expect(shortcutOf(press('z', { ctrlKey: true }), false)).toBe('undo')
})

test('no key of the table means two things in one place, and none is hidden by the first of two', () => {
  const wheres = ['always', 'window', 'credential', 'list'] as const
  for (const { id, keys } of keymap) {
    for (const key of keys) {
      const parts = key.split(' ')
      const last = parts.at(-1) as string
      expect(commandOf(last, wheres, parts.length > 1 ? (parts[0] as string) : null), key).toBe(id)
      if (parts.length === 1) expect(begins(key), key).toBe(false)
    }
  }
})

test('the sheet has words for every line of the table', () => {
  expect(Object.keys(shortcutWords.says).toSorted()).toEqual(keymap.map(({ id }) => id).toSorted())
})
