import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import { home } from './home.ts'
import { naming, parseTranscript, printTranscript, splitCommand, type Transcript } from './transcript.ts'

const folder = path.resolve('test/cli/transcripts')
const rewrite = process.env.KEYSTEAD_WRITE_DOCS === '1'

/** Runs a transcript on a new computer, and returns it with what really came out. */
async function play({ title, steps }: Transcript): Promise<Transcript> {
  const mine = home()
  const known: Record<string, string> = {}
  const { name, restore } = naming(mine.folder, () => known)
  if (JSON.stringify(steps).includes('{seqera.')) {
    const sandbox = await startSandbox({ seed: 'demo' })
    onTestFinished(() => sandbox.close())
    for (const [field, value] of Object.entries(sandbox.login('seqera'))) known[`seqera.${field}`] = value
  }
  const played: Transcript['steps'] = []
  for (const step of steps) {
    if ('prose' in step) played.push(step)
    else if ('file' in step) {
      fs.writeFileSync(mine.file(step.file), `${step.lines.join('\n')}\n`)
      played.push(step)
    } else {
      const { env, words } = splitCommand(restore(step.command))
      const [program, ...rest] = words
      if (program === 'cat') {
        const shown = fs.readFileSync(mine.file(rest[0] as string), 'utf8')
        played.push({ ...step, output: lines(name(shown)) })
        continue
      }
      if (program !== 'keystead') throw new Error(`${title}: ${program} is no command of a transcript`)
      const input = step.input.map((line) => `${restore(line)}\n`).join('')
      const ran = await mine.keystead(rest, { input, env, terminal: step.terminal })
      const errors = lines(name(ran.err)).map((line) => `! ${line}`.trimEnd())
      const code = ran.code === 0 ? [] : [`[exit ${ran.code}]`]
      played.push({ ...step, output: [...lines(name(ran.out)), ...errors, ...code] })
    }
  }
  return { title, steps: played }
}

const lines = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'))

test.each(fs.readdirSync(folder).sort())('%s', { timeout: 60_000 }, async (file) => {
  const written = fs.readFileSync(path.join(folder, file), 'utf8')
  const played = printTranscript(await play(parseTranscript(written)))
  if (rewrite) fs.writeFileSync(path.join(folder, file), played)
  else expect(played).toBe(written)
})
