import { z } from 'zod'

/** Another program that asks this vault for something, as far as the system tells who it is. */
export const program = z.object({
  pid: z.int(),
  /** The process that asks: the program itself, or the `keystead` that it started. */
  askedBy: z.int(),
  /** The path of its executable. */
  executable: z.string(),
  /** The script that an interpreter runs, as the program itself says. */
  script: z.string().nullable(),
  /** False where the system has no way to check that the caller is this process. */
  checked: z.boolean(),
})
export type Program = z.output<typeof program>

/**
 * What a program may be allowed. `list`: names and public values of everything. `change`: that, and edits.
 * `secret`: what one credential holds. `sign`: a signature with its key, which stays here.
 */
export const permission = z.enum(['list', 'change', 'secret', 'sign'])
export type Permission = z.output<typeof permission>

/** A program waits for the person's word. Credentials are named for `secret` and `sign`. */
export const consentAsked = z.object({
  id: z.uuid(),
  /** Unix milliseconds; without an answer until `until` it is refused. */
  at: z.int(),
  until: z.int(),
  program,
  permission,
  credentials: z.array(z.object({ id: z.uuid(), name: z.string(), organization: z.string().nullable() })),
})
export type ConsentAsked = z.output<typeof consentAsked>

/** `once`: this run of the program. `session`: until the vault is locked. `always`: until it is taken back. */
export const consentAnswer = z.enum(['once', 'session', 'always', 'refuse'])
export type ConsentAnswer = z.output<typeof consentAnswer>

/** A permission that was given for always. */
export const grant = z.object({
  id: z.uuid(),
  executable: z.string(),
  script: z.string().nullable(),
  permission,
  /** Null for `list` and `change`. */
  credentialId: z.uuid().nullable(),
  at: z.int(),
  usedAt: z.int(),
})
export type Grant = z.output<typeof grant>

/** A grant with the name of what it is for; null where that is no longer in the vault. */
export const grantInfo = grant.extend({ credentialName: z.string().nullable() })
export type GrantInfo = z.output<typeof grantInfo>
