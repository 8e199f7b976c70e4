import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { commands } from '../../src/cli/commands.ts'
import { exitCodes, exitMeanings } from '../../src/cli/exit-codes.ts'
import { programOf } from '../../src/cli/program.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { parseTranscript, type Transcript } from './transcript.ts'

const quiet: Terminal = {
  env: {},
  cwd: '/',
  outIsTerminal: false,
  width: 100,
  out: () => {},
  err: () => {},
  input: async () => Buffer.alloc(0),
  lineOf: () => '',
  ask: async () => null,
}

const generated = (by: string) => `<!-- Written by ${by} with KEYSTEAD_WRITE_DOCS=1. Do not edit. -->\n`

/** docs/cli.md: the help of every command, and the transcripts that are run as tests. */
export async function manual(): Promise<string> {
  const program = await programOf(
    { terminal: quiet },
    () => true,
    () => {},
  )
  const folder = path.resolve('test/cli/transcripts')
  const transcripts = fs
    .readdirSync(folder)
    .sort()
    .map((file) => parseTranscript(fs.readFileSync(path.join(folder, file), 'utf8')))
  const parts = [
    generated('test/cli/docs.test.ts'),
    fs.readFileSync(path.resolve('test/cli/manual.md'), 'utf8').trimEnd(),
    '## Exit codes\n',
    table(
      ['code', 'meaning'],
      Object.entries(exitMeanings).map(([name, meaning]) => [
        String(exitCodes[name as keyof typeof exitCodes]),
        meaning,
      ]),
    ),
    'Otherwise `run` ends with the code of its command, and with 128 + n where signal n ended that.\n',
    '## By example\n',
    'Each of these is run by the tests, as it stands. `<` is standard input, `!` standard error, `$tty` a terminal.\n',
    ...transcripts.map(drawTranscript),
    '## Every command\n',
    fence(help(program)),
    ...program.commands
      .filter((command) => !isHidden(command))
      .map((command) => `### ${command.name()}\n\n${fence(help(command))}`),
  ]
  return `${parts.join('\n').trimEnd()}\n`
}

const isHidden = (command: Command) => commands.find(({ name }) => name === command.name())?.group === ''

/** As `--help` prints it, with what comes after. */
function help(command: Command): string {
  let text = ''
  command.configureOutput({
    writeOut: (part) => {
      text += part
    },
    getOutHelpWidth: () => 100,
  })
  command.outputHelp()
  return text.trimEnd()
}

const fence = (text: string) => `\`\`\`\`text\n${text}\n\`\`\`\`\n`

const table = (head: string[], rows: string[][]) =>
  `${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`

function drawTranscript({ title, steps }: Transcript): string {
  const lines: string[] = [`### ${title}\n`]
  let block: string[] = []
  const close = () => {
    if (block.length > 0) lines.push(fence(block.join('\n').trimEnd()))
    block = []
  }
  let before = false
  for (const step of steps) {
    if ('prose' in step) {
      close()
      if (before) lines[lines.length - 1] = `${lines.at(-1)?.trimEnd()}\n${step.prose}\n`
      else lines.push(`${step.prose}\n`)
      before = true
      continue
    }
    before = false
    if ('file' in step) block.push(`# ${step.file}`, ...step.lines, '')
    else {
      const input = step.input.map((line) => `< ${line}`)
      block.push(`${step.terminal ? '$tty' : '$'} ${step.command}`, ...input, ...step.output, '')
    }
  }
  close()
  return lines.join('\n')
}

/** docs/cli-json.md: what `--json` prints, as JSON Schema. */
export async function jsonManual(): Promise<string> {
  const parts = [
    generated('test/cli/docs.test.ts'),
    '# What `--json` prints\n',
    'One JSON value on standard output, of these shapes (JSON Schema 2020-12). Times are Unix milliseconds unless their name says otherwise.',
    'Secrets are in `get`, `init`, `aws-credentials` and `kubectl-credential` alone. Errors stay text on standard error, with the exit code.\n',
  ]
  for (const { name, load, group } of commands) {
    const { output } = await load()
    if (output === null || group === '') continue
    const { $schema: _, ...schema } = z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' })
    parts.push(`## ${name}\n`, `\`\`\`json\n${JSON.stringify(schema, null, 2)}\n\`\`\`\n`)
  }
  return `${parts.join('\n').trimEnd()}\n`
}
