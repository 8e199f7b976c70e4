import { expect, test } from 'vitest'
import { shortcutOf } from '../../../src/renderer/screens/vault/shortcut.ts'

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
