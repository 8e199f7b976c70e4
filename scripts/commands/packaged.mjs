import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cliProgram } from '../setup/cli-package.mjs'
import { failure } from '../setup/failure.mjs'
import { projectRoot } from '../setup/paths.mjs'
import { main as endToEnd } from './e2e.mjs'
import { cliPackage, main as makePackage } from './package.mjs'

const BINARIES = {
  linux: 'linux-unpacked/keystead',
  darwin: 'mac/Keystead.app/Contents/MacOS/Keystead',
  win32: 'win-unpacked/Keystead.exe',
}

/** Where the package has its binary on this system, whether it was made or not. */
export const packagedBinary = () => join(projectRoot, 'dist', BINARIES[process.platform])

/** npm run test:packaged: packages the app and the command line, and drives the packages themselves. */
export async function main(args) {
  const code = await makePackage([])
  if (code !== 0) return code
  const binary = packagedBinary()
  if (!existsSync(binary))
    throw failure('the package holds no app', { hint: `it was looked for at ${binary}` })
  process.env.KEYSTEAD_PACKAGED = binary
  process.env.KEYSTEAD_PACKAGED_CLI = cliProgram(cliPackage())
  return endToEnd(['test/e2e/packaged.test.ts', 'test/e2e/packaged-cli.test.ts', ...args])
}
