import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { monotonicMs } from '../../main/monotonic.ts'
import type { Ports } from '../../main/ports.ts'
import { AppError } from '../../shared/errors.ts'
import { fileError } from '../report.ts'
import type { Terminal } from '../terminal.ts'
import { version } from '../version.ts'
import { defaultFolder, recentFile } from './folders.ts'
import { nodeNetwork } from './network.ts'

export interface HostOptions {
  /** What the person chose: the vault to open, or the folder to create one in. */
  readonly chosen: string
  /** The folder to create one in, where a vault is opened, too. */
  readonly createIn?: string
  readonly consent?: NonNullable<Ports['consent']>
  /** The files of the next import, where a command opens the vault itself. */
  readonly imports?: () => readonly string[]
  /** Syncs by itself, as the window does. A command does only what it was told. */
  readonly background?: boolean
}

/** The core's ports in plain Node. There is no window, so nothing is copied and no dialog opens. */
export function nodePorts(
  env: Terminal['env'],
  { chosen, createIn = chosen, consent, imports, background = false }: HostOptions,
): Ports {
  const noClipboard = async (): Promise<never> => {
    throw new AppError('not-found', { what: 'clipboard', id: '' }, 'The command line has no clipboard.')
  }
  const noDialog = async (): Promise<never> => {
    throw new AppError(
      'not-found',
      { what: 'dialog', id: '' },
      'The command line asks in no dialog. Name the file.',
    )
  }
  return {
    now: () => Date.now(),
    monotonic: monotonicMs,
    sleep,
    every: (ms, tick) => {
      const timer = setInterval(tick, ms)
      return () => clearInterval(timer)
    },
    random: () => Math.random(),
    ...nodeNetwork(env),
    surface: 'cli',
    alone: !background,
    sealWorker,
    online: () => background,
    freeMemory: () => os.freemem(),
    clipboard: { read: async () => '', write: noClipboard, clear: async () => {} },
    report: (error) => fileError(env, error),
    program: `keystead on ${os.hostname()}`,
    recentFile: recentFile(env),
    defaultFolder: defaultFolder(env),
    throwAwayFolder: () => fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-')),
    choose: async (purpose) => (purpose === 'create' ? createIn : chosen),
    // There is no dialog: commands give files and take bytes by the contract, wherever the vault is open.
    chooseImports: imports ? async () => imports() : noDialog,
    chooseExport: noDialog,
    appInfo: { version, electron: '', platform: process.platform, evaluation: false, packaged: false },
    revealsAtOnce: Number.POSITIVE_INFINITY,
    ...(consent && { consent }),
  }
}

/** Beside this file as it is shipped, or where its source is. */
const sealWorker = (): string | undefined =>
  ['seal-worker.cjs', '../../main/crypto/seal-worker.ts']
    .map((name) => path.join(import.meta.dirname, name))
    .find((file) => fs.existsSync(file))

const sleep: Ports['sleep'] = (ms, signal) =>
  wait(ms, undefined, { signal }).catch(() => {
    throw new AppError('cancelled', {}, 'Cancelled.')
  })
