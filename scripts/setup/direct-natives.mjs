import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const resolve = createRequire(import.meta.url).resolve
const marked = (name) => `\0direct:${name}`

/** Argon2 for this system, by the name of its package; the package that looks for it takes longer. */
const argon2 = `
  import { createRequire } from 'node:module'
  const require = createRequire(import.meta.url)
  const abi = { linux: '-gnu', win32: '-msvc' }[process.platform] ?? ''
  function load() {
    try {
      return require('@node-rs/argon2-' + process.platform + '-' + process.arch + abi)
    } catch {
      return require('@node-rs/argon2')
    }
  }
  let binding = null
  export const hashRaw = (...given) => {
    binding ??= load()
    return binding.hashRaw(...given)
  }`

/** The driver's own JavaScript from the bundle, over its prebuilt addon; its package where that is not the one. */
const driver = (folder) => `
  import { createRequire } from 'node:module'
  import path from 'node:path'
  import createDatabase from ${JSON.stringify(join(folder, 'lib', 'database.js'))}
  const require = createRequire(import.meta.url)
  function load() {
    const folder = path.dirname(require.resolve('better-sqlite3/package.json'))
    try {
      return require(path.join(folder, 'prebuilds', process.platform + '-' + process.arch + '.node'))
    } catch {
      return require(path.join(folder, 'lib', 'binding.js')).getBinding()
    }
  }
  let addon = null
  export default createDatabase(() => {
    addon ??= load()
    return addon
  }, false)`

/**
 * For Vite: the native addons are loaded by their files, when they are first used. Their packages look at the system
 * first, through a dozen small files and a report of the process, which takes longer than to open a vault.
 */
export const directNatives = () => {
  const sources = {
    '@node-rs/argon2': argon2,
    'better-sqlite3': driver(dirname(resolve('better-sqlite3/package.json'))),
  }
  return {
    name: 'direct-natives',
    enforce: 'pre',
    resolveId: (id) => (Object.hasOwn(sources, id) ? marked(id) : null),
    load: (id) => Object.entries(sources).find(([name]) => marked(name) === id)?.[1] ?? null,
  }
}
