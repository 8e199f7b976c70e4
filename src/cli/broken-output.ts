import { exitCodes } from './exit-codes.ts'

/**
 * Output that nobody takes ends no command, so that each puts away what it made. Whoever reads us may have heard
 * enough: `keystead ls | head` is no failure. A full disk is, and is told.
 */
export function outliveBrokenOutput(): void {
  let told = false
  process.stderr.on('error', () => {})
  process.stdout.on('error', ({ code }: { code?: string }) => {
    if (code === 'EPIPE' || told) return
    told = true
    process.stderr.write(`keystead: the output cannot be written (${code})\n`)
    // After the command, which says how it went itself.
    process.once('exit', () => {
      process.exitCode ||= exitCodes.failed
    })
  })
}
