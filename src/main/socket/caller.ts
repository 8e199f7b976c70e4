import fs from 'node:fs'
import path from 'node:path'
import type { Program } from '../../shared/program.ts'
import { type ProcessFacts, processFacts } from './processes.ts'

const shells = /^(ba|da|z|k|fi)?sh$/
const interpreters = /^(node|bun|deno|python|ruby|perl|php|java|lua)[0-9.]*$/
const farthest = 8

/**
 * Who is asking. With `parent`, the one that started this process: what people know is `git`, not the helper
 * that git calls. A shell that was started for one command line is skipped for the same reason.
 *
 * A process can claim another's words and start another program in its name: this tells honest programs apart,
 * and stops none that is determined and runs as the same user.
 */
export function callerOf(pid: number, parent: boolean, checked: boolean, look = processFacts): Program {
  const own = look(pid)
  let facts = parent && own ? look(own.parent) : own
  for (let step = 0; facts && isCarrier(facts) && step < farthest; step++) facts = look(facts.parent)
  const found = facts && facts.pid > 1 ? facts : own
  if (!found) return { pid, askedBy: pid, executable: 'unknown', script: null, checked: false }
  return { pid: found.pid, askedBy: pid, executable: found.executable, script: scriptOf(found), checked }
}

const nameOf = ({ executable }: ProcessFacts) => path.basename(executable)
const isCarrier = (facts: ProcessFacts) => shells.test(nameOf(facts)) && facts.words[1] === '-c'

/** Words of interpreters that take the next one along, and those after which code follows instead of a file. */
const withValue = new Set([
  '-r',
  '--require',
  '--import',
  '--loader',
  '-C',
  '--conditions',
  '-W',
  '-X',
  '-I',
  '-L',
])
const withCode = new Set(['-c', '-e', '--eval', '-p', '--print', '-m', '--input-type=module'])

/** The file that an interpreter runs; null where it runs none. */
function scriptOf(facts: ProcessFacts): string | null {
  if (!interpreters.test(nameOf(facts)) && !shells.test(nameOf(facts))) return null
  for (let at = 1; at < facts.words.length; at++) {
    const word = facts.words[at] as string
    if (withCode.has(word)) return null
    if (withValue.has(word)) at++
    else if (!word.startsWith('-')) return fileOf(word, facts.folder)
  }
  return null
}

function fileOf(word: string, folder: string | null): string | null {
  try {
    const file = fs.realpathSync(folder === null ? word : path.resolve(folder, word))
    return fs.statSync(file).isFile() ? file : null
  } catch {
    return null
  }
}
