import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { createPackage } from '@electron/asar'
import { chromium, type Page } from 'playwright-core'
import { scratch } from './cache.ts'

const flags = (process.env.KEYSTEAD_ELECTRON_ARGS ?? '').split(' ').filter(Boolean)

export interface Started {
  readonly page: Page
  readonly pid: number
  /** Since the process was started. */
  readonly ms: () => number
  quit(): Promise<void>
}

/** Starts a packaged app and attaches to its page as a browser's, which is the same work for every app. */
export async function startedApp(
  binary: string,
  home: string,
  words: readonly string[] = [],
): Promise<Started> {
  const all = [
    ...flags,
    `--user-data-dir=${path.join(home, 'user-data')}`,
    '--remote-debugging-port=0',
    ...words,
  ]
  const before = performance.now()
  const child = spawn(binary, all, {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: path.join(home, '.config') },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await chromium.connectOverCDP(await addressOf(child))
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error(`${binary} shows no window`)
  return {
    page,
    pid: child.pid ?? 0,
    ms: () => performance.now() - before,
    async quit() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the app ended: ${said.slice(-500)}`)))
  })
}

const emptyMain = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1100, height: 720 })
  .loadURL('data:text/html,<title>empty</title><h1>empty</h1>'))
app.on('window-all-closed', () => app.quit())
`

/** The same package with an app in it that opens a window and nothing else. Returns its binary. */
export async function emptyApp(binary: string): Promise<string> {
  const folder = path.join(scratch('empty'), 'app')
  fs.cpSync(path.dirname(binary), folder, { recursive: true, mode: fs.constants.COPYFILE_FICLONE })
  const source = path.join(folder, '..', 'source')
  fs.mkdirSync(source)
  fs.writeFileSync(path.join(source, 'package.json'), '{"name":"empty","version":"1.0.0","main":"main.js"}')
  fs.writeFileSync(path.join(source, 'main.js'), emptyMain)
  const resources = path.join(folder, 'resources')
  fs.rmSync(path.join(resources, 'app.asar.unpacked'), { recursive: true, force: true })
  await createPackage(source, path.join(resources, 'app.asar'))
  return path.join(folder, path.basename(binary))
}

/** What a process holds, in MiB: all that is in memory for it, and what of that is in memory for it alone. */
export interface Memory {
  readonly resident: number
  readonly own: number
}

function memoryIn(pid: number): Memory {
  const text = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const of = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) / 1024
  return { resident: of('Rss'), own: of('Private_Clean') + of('Private_Dirty') }
}

/** What the main process and the page's process hold. Linux only. */
export function memoryOf(pid: number): { main: Memory; renderer: Memory } {
  const renderers = descendants(pid).filter((child) =>
    fs.readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('--type=renderer'),
  )
  const [largest] = renderers.map(memoryIn).sort((a, b) => b.resident - a.resident)
  return { main: memoryIn(pid), renderer: largest ?? { resident: 0, own: 0 } }
}

function descendants(pid: number): number[] {
  const children = fs.readdirSync(`/proc/${pid}/task`).flatMap((task) => {
    const text = fs.readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
    return text.split(' ').filter(Boolean).map(Number)
  })
  return children.flatMap((child) => [child, ...descendants(child)])
}

/** Bytes of everything in a folder. */
export const bytesIn = (folder: string): number =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath, entry.name)).size, 0)
