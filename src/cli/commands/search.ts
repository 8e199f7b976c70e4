import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { type ListOptions, list, listOptions, output } from './ls.ts'

export { output }

export function configure(command: Command): void {
  listOptions(command.argument('<words>', 'what to look for'))
}

export async function run(context: Context, words: string, options: ListOptions): Promise<void> {
  await list(context, words, options)
}
