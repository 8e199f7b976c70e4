import { writeDocument } from './document.ts'
import { readOptions, usage } from './options.ts'
import { isResult, type Outcome, verdictOf } from './result.ts'
import { scaling } from './scaling.ts'
import { lineOf } from './table.ts'
import { workloads } from './workloads.ts'

const print = (text: string): void => void process.stdout.write(`${text}\n`)

/** Runs what was asked for, prints as it goes, and writes the document after a run of everything. Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    print(usage)
    return 0
  }
  const { rows, only, check, short, scaling: tables } = readOptions(args)
  if (tables) {
    await scaling(rows, print)
    return 0
  }
  const unknown = only.filter((name) => !workloads.some((each) => each.name === name))
  if (unknown.length > 0) {
    print(
      `There is no workload ${unknown.join(', ')}. There are ${workloads.map(({ name }) => name).join(', ')}.`,
    )
    return 2
  }
  const outcomes: Outcome[] = []
  for (const { name, title, run } of workloads) {
    if (only.length > 0 && !only.includes(name)) continue
    print(`\n${name}: ${title}`)
    for (const outcome of await run({ rows, short })) {
      outcomes.push(outcome)
      print(`  ${lineOf(outcome)}`)
    }
  }
  const missed = outcomes.filter((outcome) => isResult(outcome) && verdictOf(outcome) === 'missed')
  print(`\n${outcomes.filter(isResult).length} figures, ${missed.length} beyond their goal and its tolerance`)
  if (!check && !short && only.length === 0) print(`written: ${writeDocument(outcomes, rows).join(', ')}`)
  return check && missed.length > 0 ? 1 : 0
}

process.exitCode = await main(process.argv.slice(2))
