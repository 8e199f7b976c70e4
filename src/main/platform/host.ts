import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { app, BrowserWindow, clipboard, dialog, net, shell } from 'electron'
import { AppError } from '../../shared/errors.ts'
import type { Licence } from '../../shared/vault.ts'
import type { Ports } from '../ports.ts'
import { explainFileError, writeFileAtomically } from '../vault/files.ts'
import { dialogWords } from '../words/desktop.ts'
import { agreed } from './agreed.ts'
import { systemKeyring } from './keyring.ts'
import { configureNetwork } from './network.ts'
import { openLink } from './open-link.ts'
import { remoteFetch } from './remote-fetch.ts'
import { appInfo, defaultFolder, recentFile } from './this-app.ts'

// Put in by the build: see electron.vite.config.ts.
declare const __LICENCES__: readonly Licence[]

const log = (line: string) => {
  const file = path.join(app.getPath('userData'), 'keystead.log')
  fs.appendFileSync(file, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 })
}

/** Where an error happened, without its words: a message may quote what it was given. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 12).map((line) => line.trim())].join(' | ')
}

const sleep: Ports['sleep'] = (ms, signal) =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(new AppError('cancelled', {}, 'Cancelled.'))
    }
    if (signal.aborted) return reject(new AppError('cancelled', {}, 'Cancelled.'))
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })

/** Asks for a file and writes a text to it. It is the person's file then: nothing of ours looks at it again. */
const saveText: NonNullable<Ports['saveText']> = async (suggestedName, text) => {
  const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const options = { defaultPath: path.join(app.getPath('documents'), suggestedName) }
  const { filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options))
  if (!filePath) return null
  try {
    writeFileAtomically(filePath, text())
  } catch (error) {
    throw explainFileError(error, filePath)
  }
  return filePath
}
/** The questions that the system's own dialogs ask. */
export type Dialogs = Pick<
  Ports,
  'choose' | 'chooseImports' | 'chooseExport' | 'chooseAttachments' | 'attention'
>

/** The core's ports on Electron. `showDialog` is bound to the window by the caller. */
export function electronPorts({ choose, ...dialogs }: Dialogs): Ports {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep,
    every: (ms, tick) => {
      const timer = setInterval(tick, ms)
      return () => clearInterval(timer)
    },
    random: () => Math.random(),
    fetch: remoteFetch(),
    network: configureNetwork,
    online: () => net.isOnline(),
    freeMemory: () => os.freemem(),
    clipboard: {
      // Promises from Electron 40 on, plain values before.
      read: async () => clipboard.readText(),
      write: async (text) => clipboard.writeText(text),
      clear: async () => clipboard.clear(),
    },
    report(error) {
      const id = randomUUID()
      log(`error ${id} ${traceOf(error)}`)
      return id
    },
    program: `Keystead on ${os.hostname()}`,
    recentFile: recentFile(),
    defaultFolder: defaultFolder(),
    throwAwayFolder: () => fs.mkdtempSync(path.join(app.getPath('temp'), 'keystead-demo-')),
    choose,
    keyring: systemKeyring,
    licences: typeof __LICENCES__ === 'undefined' ? [] : __LICENCES__,
    surface: 'window',
    saveText,
    trashFile: shell.trashItem,
    openLink,
    agreed,
    showFolder: (folder) => shell.showItemInFolder(folder),
    ...dialogs,
    appInfo: appInfo(),
  }
}

/** Asks for files to import. */
export const chooseImports =
  (window: () => Electron.BrowserWindow | null): Ports['chooseImports'] =>
  async () => {
    const options: Electron.OpenDialogOptions = {
      title: dialogWords.import,
      properties: ['openFile', 'multiSelections', 'showHiddenFiles'],
    }
    const parent = window()
    const { filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    return filePaths
  }

/** Asks where to write a file. The system asks before one is replaced. */
export const chooseExport =
  (window: () => Electron.BrowserWindow | null): Ports['chooseExport'] =>
  async (suggestedName) => {
    const options: Electron.SaveDialogOptions = {
      title: dialogWords.export,
      defaultPath: path.join(app.getPath('documents'), suggestedName),
      properties: ['showHiddenFiles', 'createDirectory'],
    }
    const parent = window()
    const { filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options))
    return filePath || null
  }

/** Asks for a folder to create a vault in, or for a vault's folder. */
export const chooseFolder =
  (window: () => Electron.BrowserWindow | null): Ports['choose'] =>
  async (purpose) => {
    const options: Electron.OpenDialogOptions =
      purpose === 'create'
        ? { title: dialogWords.createVault, properties: ['openDirectory', 'createDirectory'] }
        : { title: dialogWords.openVault, properties: ['openDirectory'] }
    const parent = window()
    const { filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    return filePaths[0] ?? null
  }
