import type { Command } from 'commander'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { awsKeyFields } from '../helpers/aws-keys.ts'
import { timeText } from '../output/time.ts'
import { assertMayShow } from '../reveal.ts'
import { openField, targetOf } from '../target.ts'

/** Version 1 of what `credential_process` prints, as the AWS SDKs read it. */
export const output = z.object({
  Version: z.literal(1),
  AccessKeyId: z.string(),
  SecretAccessKey: z.string(),
  SessionToken: z.string().optional(),
  Expiration: z.string().optional(),
})

export function configure(command: Command): void {
  command
    .requiredOption('--ref <reference>', 'keystead://ORGANIZATION/CREDENTIAL')
    .option('--reveal', 'show the keys on the terminal')
    .addHelpText(
      'after',
      `
In ~/.aws/config:
  [profile halden]
  credential_process = keystead aws-credentials --ref keystead://Halden/deploy`,
    )
}

/** Prints JSON always: it is for a program. */
export async function run(
  { withVault, terminal }: Context,
  { ref, reveal }: { ref: string; reveal?: boolean },
): Promise<void> {
  assertMayShow(terminal, true, reveal)
  const keys = await withVault(async ({ call, permit }): Promise<z.input<typeof output>> => {
    const { id } = await targetOf(call, ref)
    await permit('secret', [id])
    const credential = await call('credentials.get', { id })
    const fields = awsKeyFields(credential)
    const token = fields.sessionToken
    return {
      Version: 1,
      AccessKeyId: await openField(call, credential, fields.accessKeyId),
      SecretAccessKey: await openField(call, credential, fields.secretAccessKey),
      ...(token !== null && { SessionToken: await openField(call, credential, token) }),
      // A key without a session does not expire for the SDK, whatever its owner noted.
      ...(token !== null && credential.expiresAt !== null && { Expiration: timeText(credential.expiresAt) }),
    }
  })
  terminal.out(`${JSON.stringify(output.parse(keys))}\n`)
}
