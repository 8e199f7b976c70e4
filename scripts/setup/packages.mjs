import { readdirSync, statSync } from 'node:fs'
import { failure } from './failure.mjs'
import { withLock } from './lock.mjs'
import { capture, quietly, which } from './processes.mjs'
import { step } from './progress.mjs'

const LISTS = '/var/lib/apt/lists'
const LISTS_FRESH_MS = 24 * 60 * 60_000

// Newer releases of Debian and Ubuntu have renamed some: the first of a row that the system knows is taken.
const PACKAGES = {
  compiler: [['g++']],
  display: [['xvfb'], ['fonts-dejavu-core']],
  libraries: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libnss3'],
    ['libasound2t64', 'libasound2'],
    ['libgbm1'],
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ],
}

/**
 * Installs system packages for all `needs` at once (keys of the table above), or, where it may not or cannot,
 * fails with the one command that does. `missing` says what was found to be missing.
 */
export async function installPackages(needs, missing) {
  const apt = which('apt-get')
  if (!apt) {
    throw failure(missing, {
      hint: `install them with your system's package manager; on Debian they are in: ${plainNames(needs)}`,
    })
  }
  const names = await knownNames(needs)
  if (process.getuid?.() !== 0) {
    throw failure(missing, {
      hint: `run: sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`,
    })
  }
  await withLock('apt', () => install(needs))
}

/** Picks from each row the first name for which `isKnown` is true, else the row's last. */
export function chooseNames(needs, isKnown) {
  return needs.flatMap((need) => PACKAGES[need]).map((row) => row.find(isKnown) ?? row.at(-1))
}

async function install(needs) {
  if (!listsAreFresh()) await step('updating the lists of system packages', update)
  await step('installing system packages', async () => {
    const attempt = async () =>
      apt(['install', '-y', '--no-install-recommends', ...(await knownNames(needs))])
    await attempt().catch(async () => {
      await update()
      await attempt()
    })
  })
}

async function update() {
  await apt(['update'])
}

function apt(args) {
  return quietly('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    what: `apt-get ${args[0]}`,
    hint: 'check the network and the package sources, then run the same again',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

async function knownNames(needs) {
  const all = needs.flatMap((need) => PACKAGES[need]).flat()
  const { output } = await capture('apt-cache', ['policy', ...all], { env: { ...process.env, LC_ALL: 'C' } })
  const known = new Set(
    [...output.matchAll(/^(\S+):\n(?: .*\n)*? {2}Candidate: (?!\(none\))/gm)].map((match) => match[1]),
  )
  return chooseNames(needs, (name) => known.has(name))
}

function plainNames(needs) {
  return chooseNames(needs, () => false).join(' ')
}

function listsAreFresh() {
  try {
    const hasLists = readdirSync(LISTS).some((name) => name.includes('_Packages'))
    return hasLists && Date.now() - statSync(LISTS).mtimeMs < LISTS_FRESH_MS
  } catch {
    return false
  }
}
