import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { askNewPassphrase } from '../passphrase.ts'
import { callsOver } from '../vault/access.ts'
import { defaultFolder } from '../vault/folders.ts'
import { ownCore } from '../vault/own-core.ts'

export const output = z.object({
  path: z.string(),
  /** Shown this once; the only other way into the vault. */
  recoveryKey: z.string(),
})

export function configure(command: Command): void {
  command
    .argument('<name>', 'the name of the vault')
    .option('--folder <folder>', 'where to put it; else Documents/Keystead')
    .addHelpText('after', '\nThe recovery key is printed this once: print it or write it down.')
}

/** Creates a vault and leaves it locked. */
export async function run(context: Context, name: string, options: { folder?: string }): Promise<void> {
  const { terminal, host, source } = context
  const folder = path.resolve(terminal.cwd, options.folder ?? defaultFolder(terminal.env))
  const passphrase = await askNewPassphrase(source, 'New passphrase')
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const core = await ownCore(terminal.env, { chosen: folder, ...(host.kdf && { kdf: host.kdf }) })
  try {
    const call = callsOver(core.answer)
    await call('vault.choose', { purpose: 'create' })
    const { recoveryKey } = await call('vault.create', { name, folder, passphrase })
    const created = path.join(folder, `${name.trim()}.keystead`)
    context.note(`created ${created}`)
    context.answer(output, { path: created, recoveryKey }, () => `${recoveryKey}\n`)
    context.note('this recovery key is shown only now: print it or write it down, and keep it away from here')
  } finally {
    await core.close()
  }
}
