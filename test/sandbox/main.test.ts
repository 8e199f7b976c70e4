import { spawn } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'

/** Runs `npm run sandbox` without npm, until it ends or the test does. */
function run(...args: string[]) {
  const child = spawn(process.execPath, ['src/sandbox/main.ts', ...args], { stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const said = async (pattern: RegExp) => {
    while (!pattern.test(text)) await new Promise((resolve) => setTimeout(resolve, 20))
    return text
  }
  return { child, ended, said, text: () => text }
}

test('it says where each remote is and with which login, works, and stops on Ctrl-C', async () => {
  const { child, said, ended } = run('--credentials', '10')
  const text = await said(/Ctrl-C stops it/)
  for (const remote of ['qovery', 'cloudplans', 'seqera', 'sequin', 'keycard'])
    expect(text).toContain(`\n${remote}\n`)
  const [, url, token] = /\nseqera\n\s+baseUrl\s+(\S+)\s+token\s+(\S+)/.exec(text) ?? []
  const answer = await fetch(`${url}/user-info`, { headers: { authorization: `Bearer ${token}` } })
  expect(answer.status).toBe(200)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})

test('a port that is taken, or is none, is told in words', async () => {
  const sandbox = await startSandbox()
  onTestFinished(() => sandbox.close())
  const taken = run('--port', String(sandbox.port))
  expect(await taken.ended).toBe(1)
  expect(taken.text()).toMatch(/port \d+ is taken/)
  const none = run('--port', 'x')
  expect(await none.ended).toBe(2)
  expect(none.text()).toMatch(/--port takes a whole number, and "x" is none/)
})
