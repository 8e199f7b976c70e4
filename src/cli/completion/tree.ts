import type { Command } from 'commander'

export interface OptionWords {
  /** `--vault`, `-i`. */
  readonly flags: readonly string[]
  readonly takesValue: boolean
  readonly summary: string
}

export interface CommandWords {
  readonly name: string
  readonly summary: string
  readonly options: readonly OptionWords[]
}

export interface Words {
  readonly options: readonly OptionWords[]
  readonly commands: readonly CommandWords[]
}

/** What there is to complete, out of the commander tree. */
export const wordsOf = (program: Command): Words => ({
  options: optionsOf(program),
  commands: program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({
      name: command.name(),
      summary: command.summary(),
      options: optionsOf(command),
    })),
})

const optionsOf = (command: Command): OptionWords[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .map(({ short, long, required, optional, description }) => ({
      flags: [short, long].filter((flag) => flag !== undefined),
      takesValue: required || optional,
      summary: description,
    }))
