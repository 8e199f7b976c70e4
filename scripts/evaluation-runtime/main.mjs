// The app inside the evaluation runtime. It does what Electron's own default app does: takes a project's folder
// from the command line and runs it. The imports are awaited before Electron's `ready`, as for any ESM entry.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const DRIVER = /[\\/]better-sqlite3[\\/]prebuilds[\\/][^\\/]+\.node$/

await run(readCommandLine(process.argv.slice(1)))

function readCommandLine(args) {
  const modules = []
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '-r' || args[at] === '--require') modules.push(args[++at])
    else if (!args[at].startsWith('-')) return { modules, project: resolve(args[at]) }
  }
  return { modules }
}

async function run({ modules, project }) {
  if (!project || !existsSync(join(project, 'package.json'))) {
    console.error(`error: no app to run${project ? ` in ${project}` : ''}`)
    console.error('hint: name the folder of a project that has a package.json')
    app.exit(1)
    return
  }
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  app.name = manifest.productName ?? manifest.name
  app.setVersion(manifest.version)
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`)
  app.setAppPath(project)
  redirectDriver()
  const require = createRequire(join(project, 'package.json'))
  for (const module of modules) require(module)
  await import(pathToFileURL(require.resolve(project)).href)
}

// node_modules stays as npm made it: the driver's prebuilt binary, which this Electron cannot load, is answered
// with the one that was built for it beside this runtime.
function redirectDriver() {
  const runtime = dirname(process.execPath)
  const recipe = basename(runtime).split('-').pop()
  const load = process.dlopen
  process.dlopen = function dlopen(module, filename, ...rest) {
    if (!DRIVER.test(filename)) return load.call(this, module, filename, ...rest)
    const { version } = JSON.parse(readFileSync(join(dirname(filename), '..', 'package.json'), 'utf8'))
    const built = join(runtime, '..', `sqlite-${version}-${recipe}`, 'better_sqlite3.node')
    if (!existsSync(built))
      throw new Error(`the SQLite driver ${version} is not prepared: run npm start once`)
    return load.call(this, module, built, ...rest)
  }
}
