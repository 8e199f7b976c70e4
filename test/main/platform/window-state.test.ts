import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { placed, readWindowState, writeWindowState } from '../../../src/main/platform/window-state.ts'
import { temporaryFolder } from '../../support/vault.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const beside = { x: 1920, y: 0, width: 1280, height: 1024 }
const was = { x: 2000, y: 100, width: 1000, height: 700, maximised: false }

test('the window comes back to where it was, if that is on a screen that is there', () => {
  expect(placed(was, [screen, beside])).toEqual({ x: 2000, y: 100, width: 1000, height: 700 })
  // The second screen was unplugged: its size stays, its place does not.
  expect(placed(was, [screen])).toEqual({ width: 1000, height: 700 })
})

test('a window that a person could not get hold of is put where the system puts a new one', () => {
  for (const lost of [
    { ...was, x: -950, y: 0 },
    { ...was, x: 100, y: -60 },
    { ...was, x: 100, y: 1030 },
    { ...was, x: 1900, y: 0 },
  ])
    expect(placed(lost, [screen]), JSON.stringify(lost)).not.toHaveProperty('x')
})

test('a new window, and one from a larger screen, is no larger than the screen', () => {
  expect(placed(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 })
  expect(placed({ ...was, width: 4000, height: 3000, x: 9000 }, [screen])).toEqual({
    width: 1920,
    height: 1040,
  })
})

test('what is in its file is read strictly, and a file that cannot be written fails nobody', () => {
  const file = path.join(temporaryFolder(), 'window.json')
  expect(readWindowState(file)).toBeNull()
  writeWindowState(file, was)
  expect(readWindowState(file)).toEqual(was)
  fs.writeFileSync(file, '{"x":0,"y":0,"width":1e9,"height":1,"maximised":false}')
  expect(readWindowState(file)).toBeNull()
  writeWindowState(path.join(file, 'below a file'), was)
})
