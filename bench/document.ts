import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { cost } from './data.ts'
import { versionOf } from './programs.ts'
import { isResult, type Outcome, type Result, verdictOf } from './result.ts'
import { goalText, measuredText, sidesText } from './table.ts'
import { sizeName } from './workload.ts'

const folder = path.resolve('docs')
const words = fs.readFileSync(path.join(import.meta.dirname, 'benchmarks.words.md'), 'utf8')

/** Writes docs/benchmarks.md and the same as JSON beside it. Returns their names. */
export function writeDocument(outcomes: readonly Outcome[], rows: readonly number[]): string[] {
  const machine = machineFacts()
  const made = new Date().toISOString().slice(0, 10)
  const filled = words
    .replace('{machine}', machine.map(([name, value]) => `- ${name}: ${value}`).join('\n'))
    .replace('{made}', made)
    .replace('{sizes}', rows.map(sizeName).join(', '))
    .replace('{table}', table(outcomes))
    .replace('{skipped}', skipped(outcomes))
  fs.writeFileSync(path.join(folder, 'benchmarks.md'), filled)
  const results = outcomes.map((outcome) =>
    isResult(outcome) ? { ...outcome, verdict: verdictOf(outcome) } : outcome,
  )
  const json = JSON.stringify({ made, rows, machine: Object.fromEntries(machine), results }, null, 2)
  fs.writeFileSync(path.join(folder, 'benchmarks.json'), `${json}\n`)
  return ['docs/benchmarks.md', 'docs/benchmarks.json']
}

const machineFacts = (): [string, string][] => [
  ['processor', `${os.availableParallelism()} of ${os.cpus()[0]?.model.trim() ?? 'an unknown model'}`],
  ['memory', `${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`],
  ['system', `${os.type()} ${os.release()}`],
  [
    'load of the last 15 minutes',
    `${os.loadavg()[2]?.toFixed(1) ?? ''} on ${os.availableParallelism()} processors`,
  ],
  ['Node', process.versions.node],
  ['SQLite', sqliteVersion()],
  [
    'KDF on both sides',
    `Argon2id, ${cost.memoryKiB / 1024} MiB, ${cost.iterations} passes, ${cost.parallelism} lanes`,
  ],
  ...(['keepassxc-cli', 'pass', 'gopass'] as const).map((name): [string, string] => [
    name,
    versionOf(name, name === 'pass' ? ['version'] : ['--version'])
      ?.replaceAll(/[^\w. -]/g, '')
      .trim() || (versionOf(name, ['--help']) === null ? 'not installed' : 'installed'),
  ]),
]

function sqliteVersion(): string {
  const db = new Database(':memory:')
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get())
  db.close()
  return version
}

const row = (result: Result): string => {
  const { what, workload, against, note } = result
  const cells = [
    what,
    workload,
    against,
    sidesText(result),
    goalText(result),
    measuredText(result),
    verdictOf(result),
  ]
  return `| ${cells.join(' | ')}${note ? `. ${note}` : ''} |`
}

const table = (outcomes: readonly Outcome[]): string =>
  [
    '| what | workload | against | ours / theirs | goal | measured | verdict |',
    '|---|---|---|---|---|---|---|',
    ...outcomes.filter(isResult).map(row),
  ].join('\n')

function skipped(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap((outcome) =>
    isResult(outcome) ? [] : [`- ${outcome.what}, ${outcome.workload}: ${outcome.why}`],
  )
  return lines.length === 0 ? 'Nothing was skipped.' : lines.join('\n')
}
