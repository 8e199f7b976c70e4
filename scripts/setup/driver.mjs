import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '../evaluation-runtime/recipe.mjs'
import { driverFolder, publish, recipeFolder } from './cache.mjs'
import { projectRoot } from './paths.mjs'
import { quietly } from './processes.mjs'
import { step } from './progress.mjs'
import { packageVersion } from './tools.mjs'

const packageFolder = join(projectRoot, 'node_modules', 'better-sqlite3')

/** The SQLite driver built for the evaluation runtime, or undefined when it is yet to be built. */
export function preparedDriver() {
  const path = join(driverFolder(packageVersion('better-sqlite3')), 'better_sqlite3.node')
  return existsSync(path) ? path : undefined
}

/**
 * Builds the driver from the package's own sources, which stay untouched. `runtimeReady` resolves to the
 * evaluation runtime: the result is tried out in it, and read back by the stock driver, before it counts.
 */
export async function prepareDriver(runtimeReady) {
  await publish(driverFolder(packageVersion('better-sqlite3')), async (part) => {
    const driver = join(part, 'better_sqlite3.node')
    await step('building the SQLite driver for the evaluation runtime', () => build(part, driver))
    const { electron } = await runtimeReady
    await step('trying out the SQLite driver', () => tryOut(electron, driver))
  })
  return preparedDriver()
}

/** The preprocessor definitions in the package's own build file. */
export function definitions(gypi) {
  return [...gypi.matchAll(/^\s*'([A-Z][A-Z0-9_]*(?:=[^']*)?)',$/gm)].map(
    ([, definition]) => `-D${definition}`,
  )
}

async function build(folder, driver) {
  const sqlite = join(packageFolder, 'deps', 'sqlite3')
  const modules = join(projectRoot, 'node_modules')
  const includes = [
    join(packageFolder, 'src'),
    sqlite,
    join(modules, 'node-addon-api'),
    join(modules, 'node-api-headers', 'include'),
  ].map((path) => `-I${path}`)
  const objects = ['addon.o', 'sqlite3.o'].map((name) => join(folder, name))
  const defines = definitions(readFileSync(join(packageFolder, 'deps', 'defines.gypi'), 'utf8'))
  const addon = join(recipeFolder, 'sqlite-node-api-9.cpp')
  // A compiler that is stopped leaves its temporary files: there they are swept with the folder.
  const options = { what: 'building the SQLite driver', env: { ...process.env, TMPDIR: folder } }
  await Promise.all([
    quietly('c++', [...compile.addon, ...includes, addon, '-o', objects[0]], options),
    quietly('cc', [...compile.sqlite, ...defines, join(sqlite, 'sqlite3.c'), '-o', objects[1]], options),
  ])
  await quietly('c++', [...compile.link, ...objects, '-ldl', '-o', driver], options)
  for (const path of objects) rmSync(path)
}

async function tryOut(electron, driver) {
  const folder = mkdtempSync(join(tmpdir(), 'keystead-driver-'))
  const check = join(recipeFolder, 'check-driver.cjs')
  const database = join(folder, 'check.db')
  try {
    await quietly(electron, [check, 'write', packageFolder, driver, database], {
      what: 'running the SQLite driver in the evaluation runtime',
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    })
    await quietly(process.execPath, [check, 'read', packageFolder, 'stock', database], {
      what: 'reading back what the SQLite driver wrote',
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
