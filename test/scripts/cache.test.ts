import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { publish, recipeKey } from '../../scripts/setup/cache.mjs'
import { cacheFolder } from '../../scripts/setup/paths.mjs'
import { folderWith, write } from './folder.ts'

test('two that prepare the same folder at once leave one, whole, and no leftovers', async () => {
  const parent = folderWith()
  const target = path.join(parent, 'electron')
  const fill = (mark: string) => async (part: string) => {
    write(part, 'first', mark)
    await new Promise((resolve) => setTimeout(resolve, 20))
    write(part, 'second', mark)
  }
  await Promise.all([publish(target, fill('a')), publish(target, fill('b'))])
  const read = (name: string) => fs.readFileSync(path.join(target, name), 'utf8')
  expect(read('first')).toBe(read('second'))
  expect(fs.readdirSync(parent)).toEqual(['electron'])
})

test('a preparation that fails leaves nothing under the name or beside it', async () => {
  const parent = folderWith()
  const failing = publish(path.join(parent, 'electron'), async (part: string) => {
    write(part, 'half', '')
    throw new Error('no space')
  })
  await expect(failing).rejects.toThrow('no space')
  expect(fs.readdirSync(parent)).toEqual([])
})

test('what a killed run left behind is swept an hour later, and not before', async () => {
  const parent = folderWith({ 'old.part/x': '', 'new.part/x': '' })
  const before = new Date(Date.now() - 2 * 60 * 60_000)
  fs.utimesSync(path.join(parent, 'old.part'), before, before)
  await publish(path.join(parent, 'electron'), async () => {})
  expect(fs.readdirSync(parent)).toEqual(['electron', 'new.part'])
})

test('a change to any file of the recipe is another key', () => {
  const folder = folderWith({ 'main.mjs': 'one', 'recipe.mjs': 'two' })
  const before = recipeKey(folder)
  expect(recipeKey(folder)).toBe(before)
  write(folder, 'main.mjs', 'One')
  expect(recipeKey(folder)).not.toBe(before)
})

test('the cache is where the desktop says, unless that is no absolute path', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/somewhere' }, '/home/eve')).toBe('/somewhere/keystead')
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, '/home/eve')).toBe('/home/eve/.cache/keystead')
  expect(cacheFolder({}, '/home/eve')).toBe('/home/eve/.cache/keystead')
})
