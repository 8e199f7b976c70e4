import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { openField } from '../target.ts'
import type { Access } from '../vault/access.ts'

/**
 * What each reference names, by the reference. Every one is resolved before the first secret is asked for, and the
 * person is asked for all at once. `about` hears of each whether it is a secret, and may throw.
 */
export async function readReferences(
  { call, permit }: Access,
  references: readonly string[],
  about: (secret: boolean) => void = () => {},
): Promise<Map<string, string>> {
  const wanted = new Map<string, { credentialId: string; field: string; secret: boolean }>()
  for (const reference of new Set(references)) {
    const { credentialId, field, secret } = await call('references.resolve', { reference })
    if (field === null) {
      throw new CliError(
        `${reference} names no field`,
        'add one, as in keystead://ORGANIZATION/CREDENTIAL/FIELD',
        exitCodes.usage,
      )
    }
    about(secret)
    wanted.set(reference, { credentialId, field, secret })
  }
  await permit('secret', [...new Set([...wanted.values()].map(({ credentialId }) => credentialId))])
  const values = new Map<string, string>()
  for (const [reference, { credentialId, field, secret }] of wanted) {
    values.set(
      reference,
      secret
        ? (await call('credentials.reveal', { id: credentialId, field })).value
        : await openField(call, await call('credentials.get', { id: credentialId }), field),
    )
  }
  return values
}
