import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { assertPrivate, runtimeFolder } from '../../main/socket/place.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { tell } from '../failure.ts'
import { shown, type Tone } from '../output/style.ts'
import { vaultFolder } from '../vault/which.ts'

const finding = z.object({
  what: z.string(),
  state: z.enum(['ok', 'note', 'wrong']),
  message: z.string(),
  hint: z.string().nullable(),
})
type Finding = z.output<typeof finding>
export const output = z.object({ findings: z.array(finding) })

export function configure(command: Command): void {
  command.addHelpText(
    'after',
    '\nOpens no vault and asks for no passphrase. Ends with 1 where something is wrong.',
  )
}

export async function run(context: Context): Promise<number> {
  const findings = [runtime(), ...(await parts()), sockets(context), ...vault(context), ...helpers(context)]
  context.answer(output, { findings }, () => findings.map((one) => draw(context, one)).join(''))
  return findings.some(({ state }) => state === 'wrong') ? exitCodes.failed : exitCodes.done
}

const ok = (what: string, message: string): Finding => ({ what, state: 'ok', message, hint: null })
const wrong = (what: string, message: string, hint: string): Finding => ({
  what,
  state: 'wrong',
  message,
  hint,
})
const note = (what: string, message: string, hint: string | null): Finding => ({
  what,
  state: 'note',
  message,
  hint,
})

const oldestNode = 20

function runtime(): Finding {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major >= oldestNode) return ok('node', process.versions.node)
  return wrong('node', `${process.versions.node} is too old`, `use Node ${oldestNode} or newer`)
}

async function parts(): Promise<Finding[]> {
  try {
    const { checkParts } = await import('../../main/parts.ts')
    return (await checkParts()).map(({ what, version, code }) =>
      version === null
        ? wrong(what, `it does not work here (${code})`, 'install Keystead again')
        : ok(what, version),
    )
  } catch (error) {
    return [wrong('parts', `they do not load (${codeOf(error)})`, 'install Keystead again')]
  }
}

function sockets({ terminal }: Context): Finding {
  const folder = runtimeFolder({ ...terminal.env })
  try {
    assertPrivate(folder)
    return ok('socket', folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ok('socket', `${folder} (made when a vault is unlocked)`)
    return wrong('socket', `${folder} is open to other users`, 'remove it: it was not made by Keystead')
  }
}

function vault(context: Context): Finding[] {
  let folder: string
  try {
    folder = vaultFolder(context.terminal, undefined)
  } catch (error) {
    return [note('vault', tell(error)?.message ?? 'none', tell(error)?.hint ?? null)]
  }
  if (!fs.existsSync(path.join(folder, 'header.json'))) {
    return [wrong('vault', `there is no vault at ${folder}`, 'put it back, or name another one with --vault')]
  }
  const found: Finding[] = [ok('vault', folder)]
  try {
    fs.accessSync(folder, fs.constants.W_OK)
  } catch {
    found.push(wrong('vault', `${folder} cannot be written to`, 'make it writable for you'))
  }
  if (process.platform !== 'win32' && (fs.statSync(folder).mode & 0o077) !== 0) {
    found.push(
      note(
        'vault',
        'other users can look into its folder; what is in it is encrypted',
        `chmod 700 ${folder}`,
      ),
    )
  }
  return found
}

const linked: Record<string, string> = {
  'git-credential-keystead': 'git config --global credential.helper keystead',
  'docker-credential-keystead': 'set "credsStore": "keystead" in ~/.docker/config.json',
}

/** Programs find their helpers by name on the path. */
function helpers({ terminal }: Context): Finding[] {
  const folders = (terminal.env.PATH ?? '').split(path.delimiter)
  return Object.entries(linked).map(([name, use]) => {
    const found = folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file))
    return found
      ? ok('helper', found)
      : note('helper', `${name} is not on the path`, `only needed for: ${use}`)
  })
}

const codeOf = (error: unknown): string => String((error as { code?: string }).code ?? 'unknown')

function draw({ style }: Context, { what, state, message, hint }: Finding): string {
  const [sign, tone] = { ok: ['ok   ', 'green'], note: ['note ', 'yellow'], wrong: ['wrong', 'red'] }[
    state
  ] as [string, Tone]
  const more = hint === null ? '' : `\n       ${style('dim', shown(hint))}`
  return `${style(tone, sign)}  ${shown(what)}: ${shown(message)}${more}\n`
}
