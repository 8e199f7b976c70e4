import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/vault.ts'
import { computer, createVault, passphrase, unlock } from './app.ts'

const present = ['dbus-daemon', 'gnome-keyring-daemon'].every((program) => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

if (!present) console.log('skipped: there is no dbus-daemon or no gnome-keyring-daemon here')

function started(program: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill())
  return child
}

/** A session of a desktop, with a bus of its own. */
async function session(): Promise<NodeJS.ProcessEnv> {
  const bus = started('dbus-daemon', ['--session', '--nofork', '--print-address'], process.env)
  const [address] = await once(bus.stdout!, 'data')
  return { DBUS_SESSION_BUS_ADDRESS: String(address).trim(), XDG_CURRENT_DESKTOP: 'GNOME' }
}

/** A keyring of somebody who logged in. It forgets everything with its folder. */
async function keyring(desktop: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const home = temporaryFolder()
  const env = { ...process.env, ...desktop, HOME: home, XDG_DATA_HOME: path.join(home, 'data') }
  fs.mkdirSync(env.XDG_DATA_HOME, { recursive: true })
  const daemon = started(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets', '--control-directory', home],
    env,
  )
  daemon.stdin!.end('login of a test')
  await once(daemon.stdout!, 'data')
  return daemon
}

test.skipIf(!present)(
  'a real keyring opens the vault, and when it was wiped the passphrase still does',
  { timeout: 120_000 },
  async () => {
    const desktop = await session()
    const before = { ...process.env }
    Object.assign(process.env, desktop)
    onTestFinished(() => {
      process.env = before
    })
    const mine = computer()
    const words = ['--password-store=gnome-libsecret']

    const first = await keyring(desktop)
    const { page, quit } = await mine.start(...words)
    await createVault(page)
    await page.getByRole('button', { name: 'Settings' }).click()
    const settings = page.getByRole('dialog')
    await settings.getByText('Quick unlock with GNOME Keyring').click()
    await settings.getByLabel('Current passphrase', { exact: true }).last().fill(passphrase)
    await settings.getByRole('button', { name: 'Turn on', exact: true }).click()
    await page.getByText('Quick unlock is on').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+L')
    await page.getByRole('button', { name: 'Unlock with GNOME Keyring' }).click()
    await page.getByText('Nothing here yet').waitFor()
    await quit()

    first.kill()
    await once(first, 'exit')
    await keyring(desktop)
    const second = await mine.start(...words)
    await second.page.getByRole('button', { name: 'Unlock with GNOME Keyring' }).click()
    await second.page.getByText(/keyring of this computer does not open this vault any more/).waitFor()
    await unlock(second.page)
    await second.page.getByText('Nothing here yet').waitFor()
    expect(await second.page.getByRole('button', { name: /^Unlock with/ }).count()).toBe(0)
  },
)
