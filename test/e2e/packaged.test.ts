import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/vault.ts'
import { createVault, unlock } from './app.ts'

// The packaged app takes no --inspect, so Playwright cannot start it: it is driven as a browser is. Only its own
// start makes it so: `npm run test:packaged` packages it and names the binary.
const binary = process.env.KEYSTEAD_PACKAGED ?? ''
const flags = (process.env.KEYSTEAD_ELECTRON_ARGS ?? '').split(' ').filter(Boolean)

async function started(home: string) {
  const words = [
    ...flags,
    '--lang=en-GB',
    `--user-data-dir=${path.join(home, 'user-data')}`,
    '--remote-debugging-port=0',
  ]
  const child = spawn(binary, words, {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: path.join(home, '.config') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the packaged app ended: ${said.slice(-1000)}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('the packaged app shows no window')
  const quit = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    await page.close().catch(() => {})
    await gone
  }
  return { page, quit }
}

test.skipIf(!binary)(
  'the packaged app has its fuses set, starts, makes a vault and opens it again',
  async () => {
    const fuses = await getCurrentFuseWire(binary)
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ]
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ]
    for (const fuse of off) expect(fuses[fuse], `fuse ${FuseV1Options[fuse]}`).toBe(FuseState.DISABLE)
    for (const fuse of on) expect(fuses[fuse], `fuse ${FuseV1Options[fuse]}`).toBe(FuseState.ENABLE)

    const home = temporaryFolder()
    const asNode = spawnSync(binary, [...flags, '-e', 'console.log("ran as node")', '--version'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', HOME: home },
      encoding: 'utf8',
      timeout: 10_000,
    })
    expect(asNode.stdout).not.toContain('ran as node')

    const first = await started(home)
    await createVault(first.page)
    await first.page.getByRole('button', { name: 'Settings' }).click()
    await first.page.getByRole('button', { name: 'Licences…' }).click()
    await first.page.getByText('react-aria-components').waitFor()
    await first.quit()
    const second = await started(home)
    await unlock(second.page)
    await second.page.getByText('Nothing here yet').waitFor()
    await second.quit()
    expect(fs.existsSync(path.join(home, 'user-data'))).toBe(true)
  },
  120_000,
)

/** What is ours in the package: Electron's own files are not. In bytes. */
const mostOfOurs = 25_000_000

test.skipIf(!binary)('the packaged app carries no Node, no command line, and little beside Electron', () => {
  const files = fs
    .readdirSync(resourcesOf(binary), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  expect(
    files.filter((file) => /^(node|node\.exe|keystead(\.cmd|\.mjs)?)$/.test(path.basename(file))),
  ).toEqual([])
  const size = files.reduce((sum, file) => sum + fs.statSync(file).size, 0)
  expect(size).toBeLessThan(mostOfOurs)
  expect(listPackage(path.join(resourcesOf(binary), 'app.asar'), { isPack: false })).not.toContainEqual(
    expect.stringMatching(/[\\/]out[\\/]cli/),
  )
})

/** Where Electron keeps what is not its own. */
function resourcesOf(app: string): string {
  const places = ['resources', path.join('..', 'Resources')].map((name) => path.join(path.dirname(app), name))
  return places.find((place) => fs.existsSync(place)) as string
}
