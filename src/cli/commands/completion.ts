import { Argument, type Command } from 'commander'
import { completionScript, type Shell, shells } from '../completion/scripts.ts'
import { wordsOf } from '../completion/tree.ts'
import type { Context } from '../context.ts'

export const output = null

export function configure(command: Command): void {
  command.addArgument(new Argument('<shell>', 'the shell').choices(shells)).addHelpText(
    'after',
    `
bash:  eval "$(keystead completion bash)"            in ~/.bashrc
zsh:   source <(keystead completion zsh)              in ~/.zshrc, after compinit
fish:  keystead completion fish | source              in ~/.config/fish/config.fish`,
  )
}

export async function run({ tree, terminal }: Context, shell: Shell): Promise<void> {
  terminal.out(completionScript(shell, wordsOf(await tree())))
}
