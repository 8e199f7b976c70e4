#!/usr/bin/env node
import module from 'node:module'
import path from 'node:path'
import v8 from 'node:v8'

// Compiled once and kept: half of the time a short command takes is reading code.
module.enableCompileCache?.()
// A short process gains nothing from a nursery that grows, and a long list would fill it. What is old is looked through
// before the heap has doubled.
v8.setFlagsFromString('--semi-space-growth-factor=1')
v8.setFlagsFromString('--heap-growing-percent=30')
// The driver looks into the process's report for its C library, which is not to ask the network for names.
if (process.report) (process.report as { excludeNetwork?: boolean }).excludeNetwork = true
if (process.argv[2] === '--version' && process.argv.length === 3) {
  const { version } = await import('./version.ts')
  process.stdout.write(`${version}\n`)
} else {
  const [{ runCli }, { nodeTerminal }] = await Promise.all([
    import('./program.ts'),
    import('./node-terminal.ts'),
  ])
  process.exitCode = await runCli(
    [...calledAs(), ...process.argv.slice(2)],
    { terminal: nodeTerminal() },
    reported,
  )
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
