import { Argument, type Command } from 'commander'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { eraseLogin, findLogin, gitLogin, storeLogin } from '../helpers/logins.ts'

export const output = null

export function configure(command: Command): void {
  command.addArgument(new Argument('<deed>', 'what git wants').argParser(String)).addHelpText(
    'after',
    `
Speaks the protocol of gitcredentials(7) on standard input and output:
  git config --global credential.helper '!keystead git-credential'`,
  )
}

/** A deed that is not known is passed over without a word: git may add some. */
export async function run({ terminal, withVault }: Context, deed: string): Promise<void> {
  const asked = attributes((await terminal.input()).toString('utf8'))
  const host = hostOf(asked)
  if (host === null || !['get', 'store', 'erase'].includes(deed)) return
  const { username, password } = asked
  await withVault(async (vault) => {
    const { call, permit } = vault
    if (deed === 'store') {
      if (password) await storeLogin(vault, gitLogin, { host, username: username ?? '', secret: password })
      return
    }
    if (deed === 'erase') return eraseLogin(vault, gitLogin, host, { username, secret: password })
    const found = await findLogin(call, gitLogin, host, username)
    if (found === null) return
    await permit('secret', [found.id])
    const { value } = await call('credentials.reveal', { id: found.id, field: gitLogin.secretField })
    if (/[\n\0]/.test(value))
      throw new CliError('the token has a line end in it', 'store it again', exitCodes.failed)
    // Hosts that know tokens only take any name.
    terminal.out(`username=${found.username || username || 'token'}\npassword=${value}\n`)
  })
}

/** `key=value` lines up to an empty one. */
function attributes(text: string): Record<string, string | undefined> {
  const found: Record<string, string> = {}
  for (const line of text.split('\n')) {
    const at = line.indexOf('=')
    if (line === '') break
    if (at > 0) found[line.slice(0, at)] = line.slice(at + 1).replace(/\r$/, '')
  }
  return found
}

/** A token is sent over what others cannot read, or to this computer; `http` to anywhere else gets nothing. */
function hostOf({ protocol, host }: Record<string, string | undefined>): string | null {
  if (!host) return null
  const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
  return protocol === 'https' || (protocol === 'http' && local) ? host.toLowerCase() : null
}
