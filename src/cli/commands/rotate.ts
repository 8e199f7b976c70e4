import type { Command } from 'commander'
import { z } from 'zod'
import { type NewValue, type Rotation, rotation, rotationLook } from '../../shared/rotation.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { askSecret } from '../passphrase.ts'
import { drawLook, drawRotation, drawRotations } from '../rotation/draw.ts'
import { sendTo } from '../rotation/send.ts'
import { assertSecret, secretOfInput } from '../secrets/text.ts'
import { fieldOf, targetOf } from '../target.ts'
import type { Access } from '../vault/access.ts'

export const output = z.object({
  /** Where the secret is used; null unless one was looked at. */
  look: rotationLook.nullable(),
  rotations: z.array(rotation),
})

interface RotateOptions {
  field?: string
  random?: string | true
  secretStdin?: boolean
  secret?: boolean
  byService?: boolean
  identity?: string
  leaveOut: string[]
  note: string[]
  reason?: string
  list?: boolean
  resume?: string
  tick: string[]
  confirm?: string
  revert?: string
}

const collect = (word: string, before: string[]) => [...before, word]

export function configure(command: Command): void {
  command
    .argument('[credential]', 'its name, id or reference')
    .option('--field <name>', 'which of its secrets')
    .option('--random [length]', 'a random value; 40 letters and digits unless said otherwise')
    .option('--secret', 'a value to ask for at the terminal')
    .option('--secret-stdin', 'a value out of standard input, without its last line end')
    .option('--by-service', 'the service makes it, as Keycard does')
    .option('--identity <value>', 'what its public half becomes, such as an access key id')
    .option('--leave-out <key>', 'a place that keeps the old value; may be repeated', collect, [])
    .option(
      '--note <place>',
      'a place that Keystead does not know, for the checklist; may be repeated',
      collect,
      [],
    )
    .option('--reason <text>', 'for services that ask why')
    .option('--list', 'list rotations, those under way first')
    .option('--resume <id>', 'go on with one, and try again what failed')
    .option('--tick <key>', 'with --resume: this place was done by hand; may be repeated', collect, [])
    .option('--confirm <id>', 'the new value works: remove the old one for good')
    .option('--revert <id>', 'the new value does not work: put the old one back everywhere')
    .addHelpText(
      'after',
      `
Without a value it says where the secret is used, and changes nothing. The new value is set place by place, and sent to
services that may be written to; an interrupted rotation goes on with --resume. The old value stays in the history until
--confirm.`,
    )
}

export async function run(
  context: Context,
  named: string | undefined,
  options: RotateOptions,
): Promise<number> {
  const { list, resume, confirm, revert } = options
  const deeds = [named, list, resume, confirm, revert].filter((one) => one !== undefined)
  if (deeds.length !== 1) {
    throw new CliError(
      'rotate what?',
      'name a credential, or use --list, --resume, --confirm or --revert',
      exitCodes.usage,
    )
  }
  return context.withVault(async (vault) => {
    if (named !== undefined) return rotate(context, vault, named, options)
    await vault.permit(list ? 'list' : 'change', [])
    const { call } = vault
    if (list) {
      const rotations = await call('rotations.list')
      context.answer(output, { look: null, rotations }, () => drawRotations(context, rotations))
      return exitCodes.done
    }
    if (confirm !== undefined) await confirmed(vault, confirm)
    if (revert !== undefined) await call('rotations.revert', { id: revert })
    if (resume !== undefined) {
      for (const key of options.tick) await call('rotations.tick', { id: resume, key, done: true })
      await call('rotations.resume', { id: resume })
    }
    return told(context, vault, (confirm ?? revert ?? resume) as string)
  })
}

async function rotate(
  context: Context,
  vault: Access,
  named: string,
  options: RotateOptions,
): Promise<number> {
  const { call, permit } = vault
  const wanted = [options.random, options.secret, options.secretStdin, options.byService].filter(Boolean)
  if (wanted.length > 1) throw new CliError('one new value, not several', null, exitCodes.usage)
  await permit(wanted.length === 0 ? 'list' : 'change', [])
  const target = await targetOf(call, named)
  const detail = await call('credentials.get', { id: target.id })
  const field = options.field ?? target.field
  const look = await call('rotations.look', {
    credentialId: target.id,
    ...(field !== null && field !== undefined && { field: fieldOf(detail, field).name }),
  })
  const value = await newValueFor(context, options, look.label)
  if (value === null) {
    context.answer(output, { look, rotations: [] }, () => drawLook(context, look))
    return exitCodes.done
  }
  const { identity, leaveOut, note: notes, reason } = options
  const { id } = await call('rotations.start', {
    credentialId: target.id,
    field: look.field,
    value,
    leaveOut,
    notes,
    ...(identity !== undefined && { identity }),
    ...(reason !== undefined && { reason }),
  })
  return told(context, vault, id)
}

/** Sends what services are owed, and says how far each place is. */
async function told(context: Context, { call }: Access, id: string): Promise<number> {
  const before = await call('rotations.get', { id })
  await sendTo(context, call, before)
  const after: Rotation = await call('rotations.get', { id })
  context.answer(output, { look: null, rotations: [after] }, () => drawRotation(context, after))
  const failed = after.places.some(({ state }) => state === 'failed' || state === 'conflict')
  return failed ? exitCodes.remote : exitCodes.done
}

async function newValueFor(
  { source, terminal }: Context,
  { random, secret, secretStdin, byService }: RotateOptions,
  label: string,
): Promise<NewValue | null> {
  if (byService) return { by: 'service' }
  if (secret) {
    const typed = await askSecret({ ...source, fd: null }, `New ${label}: `)
    return { by: 'given', value: assertSecret(typed, 'what was typed') }
  }
  if (secretStdin) return { by: 'given', value: await secretOfInput(terminal) }
  if (random === undefined) return null
  const length = random === true ? 40 : Number(random)
  if (Number.isInteger(length) && length >= 12 && length <= 256)
    return { by: 'random', length, symbols: false }
  throw new CliError('--random takes a length from 12 to 256', null, exitCodes.usage)
}

/** It removes the old value for good, so only whoever opened the vault for it may. */
async function confirmed({ call, kind }: Access, id: string): Promise<void> {
  if (kind === 'own') return call('rotations.confirm', { id })
  throw new CliError(
    'the vault is open elsewhere, and removing the old value cannot be undone',
    'confirm it in the window, or lock the vault first with `keystead lock`',
    exitCodes.refused,
  )
}
