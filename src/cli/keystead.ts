#!/usr/bin/env -S node --
import path from 'node:path'
import { outliveBrokenOutput } from './broken-output.ts'
import { compiledFolder, keepCompiled } from './compiled.ts'

// Compiled once and kept: half of the time a short command takes is reading code.
keepCompiled(compiledFolder(process.env))
// The driver looks into the process's report for its C library, which is not to ask the network for names.
if (process.report) (process.report as { excludeNetwork?: boolean }).excludeNetwork = true
void start(process.argv.slice(2))

async function start(words: readonly string[]): Promise<void> {
  outliveBrokenOutput()
  if (words.length === 1 && words[0] === '--version') {
    const { version } = await import('./version.ts')
    process.stdout.write(`${version}\n`)
    return
  }
  const { beginEarly, isShort } = await import('./early.ts')
  const early = beginEarly(words, process.env, process.cwd())
  if (isShort(words)) (await import('./checks.ts')).checkFew()
  const [{ runCli }, { nodeTerminal }] = await Promise.all([
    import('./program.ts'),
    import('./node-terminal.ts'),
  ])
  process.exitCode = await runCli([...calledAs(), ...words], { terminal: nodeTerminal(early) }, reported)
}

/** Git and Docker look for a helper by its own name. */
function calledAs(): string[] {
  const name = path.basename(process.argv[1] ?? '').replace(/\.\w+$/, '')
  const helper = /^(git|docker)-credential-keystead$/.exec(name)
  return helper ? [`${helper[1]}-credential`] : []
}

/** Files an error of ours, without its words, and returns the id it is filed under. */
const reported = async (error: unknown): Promise<string> =>
  (await import('./report.ts')).fileError(process.env, error)
