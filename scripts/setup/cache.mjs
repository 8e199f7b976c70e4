import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { cacheFolder, projectRoot } from './paths.mjs'

const LEFTOVER_MS = 60 * 60_000

/** The folder whose files say how the evaluation runtime is made. */
export const recipeFolder = join(projectRoot, 'scripts', 'evaluation-runtime')

/** Names what a recipe makes: any change to the recipe's files is another name. */
export function recipeKey(folder = recipeFolder) {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort())
    hash.update(`${name}\0`).update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 12)
}

export function runtimeFolder(electronVersion) {
  return join(cacheFolder(), `electron-${electronVersion}-${recipeKey()}`)
}

export function driverFolder(driverVersion) {
  return join(cacheFolder(), `sqlite-${driverVersion}-${recipeKey()}`)
}

/**
 * Makes a folder appear whole or not at all: `fill` works on a temporary one beside it, which then gets the
 * name. Where another process was faster, its folder stays and this one is dropped.
 */
export async function publish(target, fill) {
  sweep(dirname(target))
  const part = `${target}.${randomBytes(4).toString('hex')}.part`
  const drop = () => rmSync(part, { recursive: true, force: true })
  process.once('exit', drop)
  mkdirSync(part, { recursive: true })
  try {
    await fill(part)
    renameSync(part, target)
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  } finally {
    process.off('exit', drop)
    drop()
  }
  return target
}

// What runs that were killed left behind.
function sweep(folder) {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!basename(name).endsWith('.part') || Date.now() - statSync(path).mtimeMs < LEFTOVER_MS) continue
    rmSync(path, { recursive: true, force: true })
  }
}
