import { needsVirtualDisplay } from './display.mjs'
import { failure } from './failure.mjs'
import { installPackages } from './packages.mjs'
import { capture, which } from './processes.mjs'

/** Sees to a C and C++ compiler. It is the first thing asked for, so all the rest is asked for with it. */
export async function ensureCompiler() {
  const hasCompiler = () => which('cc') && which('c++')
  if (hasCompiler()) return
  await installPackages(['compiler', ...windowNeeds()], 'a C++ compiler is missing')
  if (!hasCompiler()) throw failure('no C++ compiler was found', { hint: 'put cc and c++ on the PATH' })
}

/** Sees to the shared libraries that this Electron needs. */
export async function ensureLibraries({ electron }) {
  if (process.platform !== 'linux') return
  const missing = await missingLibraries(electron)
  if (missing.length === 0) return
  await installPackages(
    windowNeeds(),
    `Electron needs system libraries that are missing: ${missing.join(' ')}`,
  )
  const still = await missingLibraries(electron)
  if (still.length === 0) return
  throw failure(`Electron needs system libraries that are still missing: ${still.join(' ')}`, {
    hint: 'find the packages that hold them (apt-file search NAME) and install those',
  })
}

/** Sees to the program that makes a display where there is none. */
export async function ensureVirtualDisplay() {
  if (which('Xvfb')) return
  await installPackages(windowNeeds(), 'there is no display here, and Xvfb, which makes one, is missing')
}

/** The libraries that `ldd` did not find. */
export function notFound(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
}

async function missingLibraries(electron) {
  if (!which('ldd')) return []
  return notFound((await capture('ldd', [electron])).output)
}

function windowNeeds() {
  return needsVirtualDisplay() ? ['libraries', 'display'] : ['libraries']
}
