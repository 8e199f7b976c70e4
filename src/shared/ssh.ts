import { z } from 'zod'

/** A key that can sign, as an SSH agent lists it. */
export const sshIdentity = z.object({
  credentialId: z.uuid(),
  /** The public key in SSH's wire form (RFC 4253, 6.6), base64. */
  blob: z.string(),
  comment: z.string(),
})
export type SshIdentity = z.output<typeof sshIdentity>

/** The keys that can sign, and those that cannot with the reason as a sentence. */
export const sshIdentities = z.object({
  identities: z.array(sshIdentity),
  unusable: z.array(z.object({ credentialId: z.uuid(), name: z.string(), reason: z.string() })),
})

/** `SSH_AGENT_RSA_SHA2_256` and `_512` of the agent protocol: which hash an RSA key signs with. */
export const sshFlags = z.int().min(0).max(0xffffffff)
