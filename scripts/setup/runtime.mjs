import { rmSync } from 'node:fs'
import { electronVersion } from '../evaluation-runtime/recipe.mjs'
import { driverFolder, runtimeFolder } from './cache.mjs'
import { prepareDriver, preparedDriver } from './driver.mjs'
import { evaluationIsAvailable, preparedEvaluation, prepareEvaluation } from './evaluation.mjs'
import { failure } from './failure.mjs'
import { withLock } from './lock.mjs'
import {
  failedLately,
  fetchOfficial,
  forgetFailure,
  installedOfficial,
  rememberFailure,
} from './official.mjs'
import { projectRoot } from './paths.mjs'
import { say } from './progress.mjs'
import { ensureCompiler, ensureLibraries } from './system.mjs'
import { packageVersion } from './tools.mjs'

/**
 * An Electron that runs this project, prepared if need be: { kind, version, folder, electron }, where `electron`
 * is the binary. The official one wherever it can be downloaded, the evaluation runtime where it cannot.
 * `fresh` forgets an earlier failure to download and what was prepared.
 */
export async function ensureRuntime({ fresh = false } = {}) {
  const wanted = packageVersion('electron')
  if (fresh) forget(wanted)
  const runtime =
    installedOfficial(projectRoot) ??
    (failedLately(wanted) ? readyEvaluation() : undefined) ??
    (await withLock('runtime', () => prepare(wanted)))
  if (runtime.kind === 'official') await ensureLibraries(runtime)
  return runtime
}

/** Says what a person must know before trusting this runtime with anything. */
export function warnAbout(runtime) {
  if (runtime.kind !== 'evaluation') return
  say(`evaluation runtime, Electron ${runtime.version.split('.')[0]}: do not keep real secrets here`)
}

function readyEvaluation() {
  return preparedDriver() ? preparedEvaluation() : undefined
}

async function prepare(wanted) {
  const official = installedOfficial(projectRoot) ?? (await tryOfficial(wanted))
  if (official) return official
  if (!evaluationIsAvailable()) {
    throw failure(`Electron ${wanted} could not be downloaded`, {
      hint:
        'connect to the internet, or name a mirror in ELECTRON_MIRROR, and run the same again. ' +
        'Only Linux on x64 has an evaluation runtime that does without that download.',
    })
  }
  if (!preparedDriver()) await ensureCompiler()
  const runtimeReady = readyRuntime()
  const driverReady = preparedDriver() ?? prepareDriver(runtimeReady)
  const [runtime] = await Promise.all([runtimeReady, driverReady])
  return runtime
}

async function readyRuntime() {
  const runtime = preparedEvaluation() ?? (await prepareEvaluation())
  await ensureLibraries(runtime)
  return runtime
}

async function tryOfficial(wanted) {
  if (failedLately(wanted) && readyEvaluation()) return undefined
  const official = await fetchOfficial(projectRoot)
  if (official) forgetFailure(wanted)
  else rememberFailure(wanted)
  return official
}

function forget(wanted) {
  forgetFailure(wanted)
  for (const folder of [runtimeFolder(electronVersion), driverFolder(packageVersion('better-sqlite3'))]) {
    rmSync(folder, { recursive: true, force: true })
  }
}
