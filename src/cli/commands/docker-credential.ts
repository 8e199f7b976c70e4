import { Argument, type Command } from 'commander'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { dockerLogin, eraseLogin, findLogin, storeLogin } from '../helpers/logins.ts'
import { everyCredential } from '../target.ts'

export const output = null

export function configure(command: Command): void {
  command
    .addArgument(new Argument('<deed>', 'what Docker wants').choices(['get', 'store', 'erase', 'list']))
    .addHelpText(
      'after',
      `
Speaks the protocol of docker-credential-helpers on standard input and output. Docker calls it by the name
docker-credential-keystead, with "credsStore": "keystead" in ~/.docker/config.json.`,
    )
}

const stored = z.object({ ServerURL: z.string().min(1), Username: z.string(), Secret: z.string().min(1) })

/** Docker knows this very sentence for «there is none», and goes on without a login. */
const none = 'credentials not found in native keychain'

export async function run(context: Context, deed: 'get' | 'store' | 'erase' | 'list'): Promise<number> {
  const { terminal, withVault } = context
  const said = deed === 'list' ? '' : (await terminal.input()).toString('utf8').trim()
  return withVault(async (vault) => {
    const { call, permit } = vault
    if (deed === 'list') {
      terminal.out(`${JSON.stringify(await registries(call))}\n`)
      return exitCodes.done
    }
    if (deed === 'store') {
      const { ServerURL, Username, Secret } = readStored(said)
      await storeLogin(vault, dockerLogin, {
        host: registryOf(ServerURL),
        username: Username,
        secret: Secret,
      })
      return exitCodes.done
    }
    if (deed === 'erase') {
      await eraseLogin(vault, dockerLogin, registryOf(said))
      return exitCodes.done
    }
    const found = said === '' ? null : await findLogin(call, dockerLogin, registryOf(said))
    if (found === null) {
      terminal.out(`${none}\n`)
      return exitCodes.failed
    }
    await permit('secret', [found.id])
    const { value } = await call('credentials.reveal', { id: found.id, field: dockerLogin.secretField })
    terminal.out(`${JSON.stringify({ ServerURL: said, Username: found.username, Secret: value })}\n`)
    return exitCodes.done
  })
}

/** Docker names its own hub by the address of an API, and other registries by host, sometimes with a scheme. */
function registryOf(server: string): string {
  const host = server
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/s, '')
    .toLowerCase()
  return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host
}
const serverOf = (registry: string): string =>
  registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry

function readStored(text: string): z.output<typeof stored> {
  try {
    return stored.parse(JSON.parse(text))
  } catch {
    throw new CliError(
      'standard input is not what Docker sends',
      'it is JSON with ServerURL, Username and Secret',
      exitCodes.usage,
    )
  }
}

async function registries(call: Parameters<typeof everyCredential>[0]): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { id, kind } of await everyCredential(call, { kinds: [dockerLogin.kind] })) {
    if (kind !== dockerLogin.kind) continue
    const { fields } = await call('credentials.get', { id })
    const value = (name: string) => String(fields.find((field) => field.name === name)?.value ?? '')
    if (value('registry')) found[serverOf(value('registry'))] = value('username')
  }
  return found
}
