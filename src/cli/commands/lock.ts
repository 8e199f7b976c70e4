import type { Command } from 'commander'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { Context } from '../context.ts'
import { sharedAccess } from '../vault/access.ts'

export const output = z.object({ path: z.string(), wasUnlocked: z.boolean() })

export function configure(command: Command): void {
  command.addHelpText('after', '\nLocks the window too, if the vault is open there.')
}

/** Asks whoever has the vault open to lock it. One that is locked stays so. */
export async function run(context: Context): Promise<void> {
  const folder = context.folder()
  const access = await sharedAccess({ folder, caller: 'parent', source: context.source })
  await access?.call('vault.lock').catch(locked)
  await access?.close()
  const wasUnlocked = access !== null
  context.answer(output, { path: folder, wasUnlocked }, () => (wasUnlocked ? 'locked\n' : 'it was locked\n'))
}

/** It locks before it can answer: the socket goes with the lock. */
function locked(error: unknown): void {
  if (!(error instanceof AppError && error.is('vault-locked'))) throw error
}
