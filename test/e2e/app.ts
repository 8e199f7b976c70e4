import fs from 'node:fs'
import path from 'node:path'
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/server.ts'
import { temporaryFolder } from '../support/vault.ts'

const executablePath = process.env.KEYSTEAD_ELECTRON
const flags = (process.env.KEYSTEAD_ELECTRON_ARGS ?? '').split(' ').filter(Boolean)

export const passphrase = 'correct horse battery staple'

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  /** Everything the app wrote to its terminal and to the page's console. */
  readonly output: () => string
  quit(): Promise<void>
}

/** A person's computer: a home folder that survives restarts of the app, and is gone after the test. */
export function computer() {
  const home = temporaryFolder()
  const userData = path.join(home, 'user-data')

  /** Starts the real app: main process, preload and renderer as they are shipped. */
  async function start(...words: string[]): Promise<Running> {
    // The tests read English, whatever this machine speaks, unless they say otherwise.
    const language = words.some((word) => word.startsWith('--lang=')) ? [] : ['--lang=en-GB']
    if (!executablePath)
      throw new Error('KEYSTEAD_ELECTRON is not set: run the end-to-end tests with npm run e2e')
    let output = ''
    const app = await _electron.launch({
      executablePath,
      args: [...flags, path.resolve('.'), `--user-data-dir=${userData}`, ...language, ...words],
      env: {
        ...(process.env as Record<string, string>),
        HOME: home,
        XDG_CONFIG_HOME: path.join(home, '.config'),
      },
    })
    const hear = (chunk: Buffer) => {
      output += chunk
    }
    app.process().stdout?.on('data', hear)
    app.process().stderr?.on('data', hear)
    app.on('console', (message) => {
      output += `${message.text()}\n`
    })
    const page = await app.firstWindow()
    page.setDefaultTimeout(20_000)
    page.on('console', (message) => {
      output += `${message.text()}\n`
    })
    let running = true
    const quit = async () => {
      if (!running) return
      running = false
      await app.close()
    }
    onTestFinished(quit)
    return { app, page, output: () => output, quit }
  }

  /** Where the app put the vault «Work»: the documents folder is the desktop's choice. */
  const vault = (): string => {
    const found = fs
      .readdirSync(home, { recursive: true, encoding: 'utf8' })
      .find((name) => name.endsWith('Work.keystead'))
    if (!found) throw new Error('there is no vault yet')
    return path.join(home, found)
  }

  return { home, userData, vault, start }
}

export async function sandbox(options: Parameters<typeof startSandbox>[0] = {}): Promise<Sandbox> {
  const started = await startSandbox({ seed: 'demo', ...options })
  onTestFinished(() => started.close())
  return started
}

/** Creates the vault «Work», confirms its recovery key and returns it. */
export async function createVault(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Create a vault' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Work')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('Repeat the passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Create vault' }).click()
  const confirm = page.getByLabel('Type the last group to go on', { exact: true })
  await confirm.waitFor()
  const shown = await page
    .getByRole('list', { name: 'Recovery key' })
    .or(page.getByLabel('Recovery key'))
    .first()
    .textContent()
  const key = (shown?.match(/[0-9A-Z]{4}/g) ?? []).join('-')
  await confirm.fill(key.slice(-4))
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByText('Nothing here yet').waitFor()
  return key
}

/** Connects a service of the sandbox and waits for the first pull to end. */
export async function connect(
  page: Page,
  remote: Pick<Sandbox, 'login'>,
  provider = 'Seqera',
): Promise<void> {
  await page
    .getByRole('button', { name: 'Add a connection' })
    .or(page.getByRole('button', { name: 'Add connection' }))
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: new RegExp(`^${provider}`) }).click()
  await fillConnection(dialog, remote.login(provider.toLowerCase()))
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByRole('option').first().waitFor()
  await page.getByText('Synced just now').first().waitFor({ timeout: 30_000 })
}

/** Waits until the demo was filled, edited and synced again: until then its list changes under one's hands. */
export async function demoAtRest(page: Page): Promise<void> {
  await page
    .getByRole('row', { name: /^Conflicts/ })
    .first()
    .waitFor({ timeout: 60_000 })
  let calm = 0
  let before = ''
  const rests = async () => {
    const syncing = await page.getByRole('button', { name: /^Stop syncing/ }).count()
    const count = (await page.getByTestId('list-count').textContent()) ?? ''
    calm = syncing === 0 && count === before ? calm + 1 : 0
    before = count
    return calm
  }
  await expect.poll(rests, { interval: 300, timeout: 60_000 }).toBeGreaterThan(3)
}

/** Looks at the plan of the connection whose edits wait in the chosen credential, allows writing and applies it. */
export async function allowWriting(page: Page): Promise<void> {
  await page.getByTestId('owed').getByRole('button', { name: 'Review and allow…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Review changes/ })
  await dialog.getByRole('button', { name: /^Allow writing and apply/ }).click({ timeout: 30_000 })
  await dialog.waitFor({ state: 'detached' })
  await sent(page)
}

/** Waits until the remote has what the chosen credential owed it. */
export const sent = (page: Page): Promise<void> =>
  page.getByTestId('owed').waitFor({ state: 'detached', timeout: 30_000 })

const connectionLabels: Record<string, RegExp> = {
  baseUrl: /^Server/,
  token: /^(Access token|API token|API key|Token)/,
  clientId: /^Client ID/,
  clientSecret: /^Client secret/,
}

/** Fills the fields of a connection's form that are asked for by name. */
export async function fillConnection(dialog: Locator, login: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(login)) {
    const label = connectionLabels[name]
    if (label)
      await dialog.getByRole('textbox', { name: label }).or(dialog.getByLabel(label)).first().fill(value)
  }
}

export async function unlock(page: Page, typed = passphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

/** Every byte of every file below `folder`. */
export function everyByte(folder: string): Buffer {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
  return Buffer.concat(files.map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name))))
}
