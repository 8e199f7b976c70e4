import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { entry, realHome } from './real.ts'

/** Everything of ours that starts the command line with a Node, as a program that takes its words. */
const launchers: Record<string, (folder: string) => string[]> = {
  'the one of the package': (folder) => {
    for (const name of ['bin', 'lib']) fs.mkdirSync(path.join(folder, 'package', name), { recursive: true })
    const program = path.join(folder, 'package', 'bin', 'keystead')
    fs.copyFileSync(path.resolve('resources/cli/keystead'), program)
    fs.symlinkSync(process.execPath, path.join(folder, 'package', 'lib', 'node'))
    fs.writeFileSync(path.join(folder, 'package', 'lib', 'keystead.cjs'), starts(entry))
    return [program]
  },
  'the first line of the bundle': (folder) => {
    const program = path.join(folder, 'linked.mjs')
    const [firstLine] = fs.readFileSync(entry, 'utf8').split('\n')
    fs.writeFileSync(program, `${firstLine}\n${starts(entry)}`, { mode: 0o755 })
    return [program]
  },
  'the script of a clone': (folder) => {
    const program = path.join(folder, 'clone.mjs')
    const main = pathToFileURL(path.resolve('scripts/commands/cli.mjs'))
    fs.writeFileSync(program, `import { main } from '${main}'\nawait main(process.argv.slice(2))\n`)
    return [process.execPath, '--', program]
  },
}
const starts = (file: string) => `import('${pathToFileURL(file)}')\n`

test.each(Object.entries(launchers))(
  '%s lets the command alone have the variables of --env-file',
  async (_, of) => {
    const { folder, file, run } = await realHome()
    const [program = '', ...before] = of(folder)
    fs.writeFileSync(file('evil.cjs'), `require('node:fs').writeFileSync('loaded', '')`)
    fs.writeFileSync(file('.env'), `NODE_OPTIONS="--require ${file('evil.cjs')}"\nWHO=me\n`)
    const words = (name: string) => [...before, 'run', '--env-file', name, '--', 'sh', '-c', 'echo $WHO']
    expect(await run(program, words('.env'))).toEqual({ code: 0, out: 'me\n', err: '' })
    expect(fs.existsSync(file('loaded'))).toBe(false)
    const missing = await run(program, words('none'))
    expect(missing.err).toMatch(/^keystead: .*none cannot be read \(ENOENT\)\n/)
  },
  60_000,
)
