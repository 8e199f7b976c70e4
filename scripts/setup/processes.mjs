import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { failure } from './failure.mjs'

const TAIL_LINES = 25
const PARENT_CHECK_MS = 1000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const children = new Set()
let passingOn = 0

process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})
// While a step runs quietly, a signal ends it: by exit(), so that what it has begun is put away.
for (const signal of SIGNALS) {
  process.on(signal, () => {
    if (passingOn === 0) process.exit(exitCode(null, signal))
  })
}

/** Runs a program to its end and resolves to { code, output }; both its streams are captured, in order. */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), output }))
  })
}

/** Runs a program quietly. If it fails, the error carries the end of its output. */
export async function quietly(command, args, { what, hint, ...options }) {
  const { code, output } = await capture(command, args, options).catch((error) => {
    throw failure(`${what} failed: cannot run ${command} (${error.code ?? error.message})`, { hint })
  })
  if (code !== 0) throw failure(`${what} failed (exit code ${code})`, { hint, details: tail(output) })
  return output
}

/** Runs a program whose output the person sees, passes SIGINT and SIGTERM on to it, and resolves to its exit code. */
export function openly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
    const stop = passSignalsOn(child)
    options.onStart?.(child)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      stop()
      resolve(exitCode(code, signal))
    })
  })
}

/**
 * The end of a program's output, without what says nothing about the failure: warnings about the person's npm
 * configuration, and the pages of usage that npm puts after its message.
 */
export function tail(output, lines = TAIL_LINES) {
  const [message] = output.split(/^npm error (?:Usage:|Clean install a project)/m)
  return message
    .split(/\r?\n/)
    .filter((line) => !/^npm (warn|notice)\b|^npm error\s*$/i.test(line))
    .join('\n')
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .join('\n')
}

/** The path of a program on PATH, or undefined. */
export function which(name, path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(existsSync)
}

function start(command, args, { onStart: _, ...options }) {
  const child = spawn(command, args, options)
  children.add(child)
  child.on('close', () => children.delete(child))
  return child
}

// A terminal's Ctrl-C reaches every process of the group, and npm may pass it on once more: the child, which
// may treat a second signal as "now", gets it once. Pressing again later does reach it. A SIGTERM to npm stops
// only npm and its shell: that they are gone is taken as one, too.
function passSignalsOn(child) {
  passingOn++
  const handlers = SIGNALS.map((signal) => {
    let last = 0
    const handler = () => {
      if (Date.now() - last > 500) child.kill(signal)
      last = Date.now()
    }
    process.on(signal, handler)
    return () => process.off(signal, handler)
  })
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, PARENT_CHECK_MS)
  if (!process.env.npm_lifecycle_event) clearInterval(watch)
  return () => {
    passingOn--
    clearInterval(watch)
    for (const off of handlers) off()
  }
}

function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 1)
}
