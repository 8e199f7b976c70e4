#!/usr/bin/env node
import path from 'node:path'
import v8 from 'node:v8'
import { compiledFolder, keepCompiled } from './compiled.ts'

// Compiled once and kept: half of the time a short command takes is reading code.
keepCompiled(compiledFolder(process.env))
// A short process gains nothing from a nursery that grows, and a long list would fill it. What is old is looked through
// before the heap has doubled.
v8.setFlagsFromString('--semi-space-growth-factor=1')
v8.setFlagsFromString('--heap-growing-percent=30')
// Helpers would have to be waited for where the key's derivation has every core.
v8.setFlagsFromString('--no-parallel-scavenge')
// The driver looks into the process's report for its C library, which is not to ask the network for names.
if (process.report) (process.report as { excludeNetwork?: boolean }).excludeNetwork = true
void start(process.argv.slice(2))

async function start(words: readonly string[]): Promise<void> {
  if (words.length === 1 && words[0] === '--version') {
    const { version } = await import('./version.ts')
    process.stdout.write(`${version}\n`)
    return
  }
  const { beginEarly } = await import('./early.ts')
  const early = beginEarly(words, process.env, process.cwd())
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
function reported(error: unknown): string {
  return `keystead.log: ${error instanceof Error ? error.name : typeof error}`
}
