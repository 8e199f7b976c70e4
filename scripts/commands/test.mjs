import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../setup/build.mjs'
import { closingLine, countTests } from '../setup/counts.mjs'
import { describe } from '../setup/failure.mjs'
import { projectRoot } from '../setup/paths.mjs'
import { capture, openly } from '../setup/processes.mjs'
import { seconds } from '../setup/progress.mjs'
import { tool } from '../setup/tools.mjs'
import { main as endToEnd } from './e2e.mjs'
import { checkTypes } from './types.mjs'

/**
 * npm test: every gate and every test, from a bare clone. A step that fails does not keep later ones from
 * running, save that the end-to-end tests need the build. The last line counts tests, and each gate as one.
 */
export async function main() {
  // Some tools take CI=true for a terminal that shows colours.
  if (!process.stdout.isTTY && !process.env.FORCE_COLOR) process.env.NO_COLOR = '1'
  const folder = mkdtempSync(join(tmpdir(), 'keystead-test-'))
  const results = []
  try {
    await run(results, 'types', gate(checkTypes))
    await run(results, 'lint', gate(captured('@biomejs/biome', ['check', '.'], 'biome')))
    await run(results, 'import rules', gate(captured('dependency-cruiser', IMPORT_RULES, 'depcruise')))
    await run(results, 'unit and integration tests', tests(join(folder, 'unit.json'), vitest))
    const built = await run(results, 'build', gate(buildOutcome))
    if (built.failed === 0) await run(results, 'end-to-end tests', tests(join(folder, 'e2e.json'), endToEnd))
    else
      results.push({
        title: 'end-to-end tests',
        time: 'not run: the build failed',
        passed: 0,
        failed: 0,
        skipped: 0,
      })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  summarize(results)
  return results.every(({ failed }) => failed === 0) ? 0 : 1
}

const IMPORT_RULES = ['src', '--config', '.dependency-cruiser.cjs']

async function run(results, title, work) {
  console.log(`\n== ${title}`)
  const started = Date.now()
  const outcome = await work().catch((error) => ({ failed: 1, problem: describe(error).join('\n') }))
  if (outcome.problem) console.log(outcome.problem)
  const time = seconds(Date.now() - started)
  const result = { passed: 0, failed: 0, skipped: 0, ...outcome, title, time }
  console.log(`== ${title}: ${result.failed === 0 ? 'passed' : 'failed'} in ${time}`)
  results.push(result)
  return result
}

// A step that passes or fails as a whole; its output is of interest only when it fails.
function gate(work) {
  return async () => {
    const { code, output } = await work()
    return code === 0 ? { passed: 1 } : { failed: 1, problem: output.trimEnd() }
  }
}

function tests(report, work) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return async () => countTests(report, await work(reporters))
}

function captured(packageName, args, binName) {
  return () => {
    const [command, all] = tool(packageName, args, binName)
    return capture(command, all, { cwd: projectRoot })
  }
}

function vitest(args) {
  const [command, all] = tool('vitest', ['run', ...args])
  return openly(command, all, { cwd: projectRoot })
}

async function buildOutcome() {
  await build(projectRoot)
  return { code: 0, output: '' }
}

function summarize(results) {
  console.log('')
  for (const { title, time, failed } of results)
    console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${title} (${time})`)
  console.log(`\n${closingLine(results)}`)
}
