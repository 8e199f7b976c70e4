import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** A process, as the system tells of it. */
export interface ProcessFacts {
  readonly pid: number
  readonly parent: number
  readonly executable: string
  /** What it was started with; the process itself may have changed it. */
  readonly words: readonly string[]
  readonly folder: string | null
}

const hasProc = process.platform === 'linux'

/** Null where there is no such process of ours. */
export function processFacts(pid: number): ProcessFacts | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  try {
    return hasProc ? fromProc(pid) : process.platform === 'win32' ? null : fromPs(pid)
  } catch {
    return null
  }
}

function fromProc(pid: number): ProcessFacts | null {
  const folder = `/proc/${pid}`
  if (fs.statSync(folder).uid !== process.getuid?.()) return null
  const words = fs.readFileSync(`${folder}/cmdline`, 'utf8').split('\0').slice(0, -1)
  return {
    pid,
    parent: Number(statOf(pid)[1]),
    executable: fs.readlinkSync(`${folder}/exe`),
    words,
    folder: fs.readlinkSync(`${folder}/cwd`),
  }
}

/** What follows the name in /proc/PID/stat: state, parent, group, session … The name may hold anything, even `)`. */
const statOf = (pid: number): string[] => {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function fromPs(pid: number): ProcessFacts | null {
  const ask = (column: string) =>
    execFileSync('/bin/ps', ['-p', String(pid), '-o', `${column}=`], {
      encoding: 'utf8',
      timeout: 2000,
    }).trim()
  if (Number(ask('uid')) !== process.getuid?.()) return null
  return {
    pid,
    parent: Number(ask('ppid')),
    executable: ask('comm'),
    words: ask('args').split(' '),
    folder: null,
  }
}

/**
 * The terminal session of a process; null where the system does not tell. Zero for all whose session began outside
 * of this container (pid_namespaces(7)).
 */
export function sessionOf(pid: number): number | null {
  try {
    return hasProc ? Number(statOf(pid)[3]) : null
  } catch {
    return null
  }
}

/** Has the process this very file open? Null where the system does not tell. */
export function holdsOpen(pid: number, file: string): boolean | null {
  if (!hasProc) return null
  try {
    const folder = `/proc/${pid}/fd`
    const real = fs.realpathSync(file)
    return fs.readdirSync(folder).some((name) => linkOf(path.join(folder, name)) === real)
  } catch {
    return false
  }
}

function linkOf(file: string): string | null {
  try {
    return fs.readlinkSync(file)
  } catch {
    // Closed meanwhile.
    return null
  }
}
