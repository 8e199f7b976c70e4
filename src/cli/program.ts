import { Command, CommanderError } from 'commander'
import type { ListedCommand } from './command.ts'
import { commands } from './commands.ts'
import { contextOf, type GlobalOptions, type Host } from './context.ts'
import { descriptor } from './descriptor.ts'
import { exitCodes } from './exit-codes.ts'
import { tell } from './failure.ts'
import { version } from './version.ts'

const about = 'A vault on your own computer for the credentials of several organizations.'

/** The tree of commands; of each only its name and summary unless it is `wanted`. `act` hears what is asked for. */
export async function programOf(
  host: Host,
  wanted: (name: string) => boolean,
  act: (deed: Promise<number>) => void,
): Promise<Command> {
  const { terminal } = host
  const program = new Command('keystead')
    .description(about)
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .option('--vault <folder>', 'the vault; else KEYSTEAD_VAULT, else the one opened last')
    .option('--passphrase-fd <n>', 'read the passphrase from this file descriptor')
    .option('--json', 'print JSON, as docs/cli-json.md describes it')
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: () => {},
      getOutHelpWidth: () => terminal.width,
    })
  for (const listed of commands) {
    const command = program
      .command(listed.name, { hidden: listed.group === '' })
      .helpGroup(listed.group)
      .summary(listed.summary)
      .description(sentence(listed.summary))
    // Commands made this way have what the program has, but for what they must not share.
    command.helpOption('-h, --help', 'show this help')
    if (wanted(listed.name)) await fill(command, listed, host, act)
  }
  return program
}

const sentence = (summary: string) => `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`

async function fill(
  command: Command,
  listed: ListedCommand,
  host: Host,
  act: (deed: Promise<number>) => void,
) {
  const { configure, run } = await listed.load()
  configure(command)
  command.action((...words: unknown[]) => {
    const given = words.slice(0, -1) as never[]
    const options = command.optsWithGlobals<GlobalOptions>()
    given[given.length - 1] = options as never
    const tree = () =>
      programOf(
        host,
        () => true,
        () => {},
      )
    act(
      (async () => (await run(contextOf(host, options, fdOf(options), tree), ...given)) ?? exitCodes.done)(),
    )
  })
}

const fdOf = ({ passphraseFd }: GlobalOptions): number | null =>
  passphraseFd === undefined ? null : descriptor('--passphrase-fd', passphraseFd)

type Report = (error: unknown) => string | Promise<string>

/** Runs one command line; resolves to the exit code and never rejects. `report` files what is a bug of ours. */
export async function runCli(
  words: readonly string[],
  host: Host,
  report: Report = () => 'nowhere',
): Promise<number> {
  let deed: Promise<number> | null = null
  try {
    const first = words.find((word) => !word.startsWith('-'))
    const named = new Set(words)
    const program = await programOf(
      host,
      (name) => named.has(name) && first !== undefined,
      (started) => {
        deed = started
      },
    )
    await program.parseAsync(words, { from: 'user' })
    return (await deed) ?? exitCodes.done
  } catch (error) {
    return await failed(error, host, report)
  }
}

async function failed(error: unknown, { terminal }: Host, report: Report): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done
    if (error.code === 'commander.help') return exitCodes.usage
    const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n')
    const hint =
      rest
        .join(' ')
        .replace(/^\((.*)\)$/, '$1')
        .replace(/\?$/, '?') || 'see `keystead --help`'
    terminal.err(`keystead: ${lower(first)}\nhint: ${lower(hint)}\n`)
    return exitCodes.usage
  }
  const told = tell(error)
  if (told === null) {
    terminal.err('keystead: something went wrong inside Keystead\n')
    try {
      terminal.err(`hint: the log has it under ${await report(error)}\n`)
    } catch {
      // There is no log to write to.
    }
    return exitCodes.failed
  }
  terminal.err(`keystead: ${told.message}\n`)
  if (told.hint) terminal.err(`hint: ${told.hint}\n`)
  return told.exitCode
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
