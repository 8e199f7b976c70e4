import { join } from 'node:path'
import { callerFolder, projectRoot } from '../setup/paths.mjs'
import { openly } from '../setup/processes.mjs'

/** npm run cli -- …: the command line from its sources, where the person is, with its exit code. */
export function main(args) {
  return openly(process.execPath, ['--', join(projectRoot, 'src', 'cli', 'keystead.ts'), ...args], {
    cwd: callerFolder(),
    stdio: 'inherit',
  })
}
