import { z } from 'zod'
import { credentialId } from './credential.ts'
import { call } from './ipc.ts'
import { consentAnswer, consentAsked, grantInfo } from './program.ts'
import { sshFlags, sshIdentities } from './ssh.ts'

const none = z.undefined()
const nothing = z.void()
const fieldName = z.string().min(1).max(100)

/** What other programs may be given, and what the person says to that. */
export const programCalls = {
  /** What a `keystead://` reference means here. `field` is null where the reference names none. */
  'references.resolve': call(
    () => z.object({ reference: z.string().min(1).max(4000) }),
    () =>
      z.object({
        credentialId,
        name: z.string(),
        kind: z.string(),
        organization: z.string().nullable(),
        field: z.string().nullable(),
        secret: z.boolean(),
      }),
  ),
  /** Credentials of these kinds whose public values are all as given, and what else is public of them. */
  'references.match': call(
    () =>
      z.object({
        kinds: z.array(z.string().min(1).max(100)).min(1).max(20),
        // Without any it would name everything, to whoever asks.
        values: z
          .record(fieldName, z.string().min(1).max(4000))
          .refine((values) => Object.keys(values).length > 0, 'Give a value to look for'),
      }),
    () =>
      z.array(
        z.object({
          id: credentialId,
          name: z.string(),
          kind: z.string(),
          values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
        }),
      ),
  ),
  'ssh.identities': call(none, sshIdentities),
  /** Signs with a key that does not leave the vault. `data` and the answer (RFC 4253, 6.6) are base64. */
  'ssh.sign': call(
    () => z.object({ credentialId, data: z.base64().max(400_000), flags: sshFlags }),
    () => z.object({ signature: z.string() }),
  ),
  /** Programs that wait for the person's word, oldest first. */
  'consent.pending': call(none, () => z.array(consentAsked)),
  'consent.answer': call(() => z.object({ id: z.uuid(), answer: consentAnswer }), nothing),
  /** What was allowed for always, and taking it back. */
  'programs.list': call(none, () => z.array(grantInfo)),
  'programs.revoke': call(() => z.object({ id: z.uuid() }), nothing),
}
