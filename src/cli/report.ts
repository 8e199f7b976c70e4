import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Terminal } from './terminal.ts'
import { settingsFolder } from './vault/folders.ts'

/** Files an error in the log, without its words, and returns the id it is filed under. */
export function fileError(env: Terminal['env'], error: unknown): string {
  const log = path.join(settingsFolder(env), 'keystead.log')
  const id = randomUUID()
  fs.mkdirSync(path.dirname(log), { recursive: true, mode: 0o700 })
  fs.appendFileSync(log, `${new Date().toISOString()} error ${id} ${traceOf(error)}\n`, { mode: 0o600 })
  return id
}

/** Where an error happened, without its words: a message may quote what it was given. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 12).map((line) => line.trim())].join(' | ')
}
