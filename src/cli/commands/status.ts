import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { connectSocket } from '../../main/socket/client.ts'
import { runtimeFolder, socketPlace } from '../../main/socket/place.ts'
import type { Context } from '../context.ts'
import { shown } from '../output/style.ts'

export const output = z.object({
  path: z.string(),
  name: z.string(),
  /** `in-use`: another program has it open, and cannot be asked from here. */
  state: z.enum(['missing', 'locked', 'unlocked', 'in-use']),
  /** Who has it open, where that is known. */
  by: z.string().nullable(),
})

export function configure(command: Command): void {
  command.addHelpText('after', '\nAsks for no passphrase and opens nothing.')
}

export async function run(context: Context): Promise<void> {
  const folder = context.folder()
  const name = path.basename(folder).replace(/\.keystead$/, '')
  const { state, by } = await standing(folder, context)
  context.answer(output, { path: folder, name, state, by }, () => {
    const tones = { missing: 'red', locked: 'yellow', unlocked: 'green', 'in-use': 'yellow' } as const
    const who = by === null ? '' : ` by ${shown(by)}`
    return `${context.style('bold', shown(name))}  ${context.style(tones[state], state)}${who}\n${shown(folder)}\n`
  })
}

async function standing(
  folder: string,
  { terminal }: Context,
): Promise<{ state: z.output<typeof output>['state']; by: string | null }> {
  if (!fs.existsSync(path.join(folder, 'header.json'))) return { state: 'missing', by: null }
  const client = await connectSocket(socketPlace(folder, runtimeFolder({ ...terminal.env })), 'parent')
  client?.close()
  const by = owner(folder)
  if (client) return { state: 'unlocked', by }
  return by === null ? { state: 'locked', by } : { state: 'in-use', by }
}

/** The note that the owner leaves beside its lock; null where there is none, or its process is gone. */
function owner(folder: string): string | null {
  try {
    const note = JSON.parse(fs.readFileSync(path.join(folder, 'in-use.json'), 'utf8'))
    process.kill(note.pid, 0)
    return `${note.by} (process ${note.pid})`
  } catch {
    return null
  }
}
