import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { shells } from '../../src/cli/completion/scripts.ts'
import { home } from './home.ts'
import { has } from './real.ts'

test.each(shells)('%s: every command and every option of each is in the script', async (shell) => {
  const { ok } = home()
  const script = await ok(['completion', shell])
  for (const { name, group } of commands) {
    if (group === '') continue
    expect(script).toContain(name)
    const flags = (await ok([name, '--help'])).match(/(?<=^ {2,}(?:-\w, )?)--[a-z-]+/gm) ?? []
    expect(flags.length).toBeGreaterThan(0)
    for (const flag of flags)
      expect(script, `${name} ${flag}`).toContain(shell === 'fish' ? `-l ${flag.slice(2)}` : flag)
  }
  expect(script).not.toMatch(/\bagent\b(?!s)(?<!ssh-agent)/)
})

test('bash completes commands, options of the command, and leaves files to the shell', async () => {
  const { ok, file } = home()
  fs.writeFileSync(file('completion'), await ok(['completion', 'bash']))
  const complete = (...words: string[]) => {
    const set = `COMP_WORDS=(keystead ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}`
    const script = `compopt() { echo default; }; source '${file('completion')}'; ${set}; _keystead; echo "\${COMPREPLY[@]}"`
    return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split(/\s+/)
  }
  expect(complete('con')).toEqual(['connect', 'conflicts'])
  expect(complete('get', '--r')).toEqual(['--reveal'])
  expect(complete('--vault', 'x', 'lo')).toEqual(['lock'])
  expect(complete('--vault', '')).toEqual(['default'])
  expect(complete('run', '--env-file', '')).toEqual(['default'])
  expect(complete('run', '--', '--re')).toEqual(['default'])
  expect(complete('ls', '--json', '--tr')).toEqual(['--trash'])
})

test.each(['zsh', 'fish'] as const)('%s reads its script without a complaint', async (shell) => {
  if (!(await has(shell, '--version'))) return console.log(`skipped: there is no ${shell} here`)
  const { ok, file } = home()
  fs.writeFileSync(file('completion'), await ok(['completion', shell]))
  execFileSync(shell, ['-n', file('completion')])
})
