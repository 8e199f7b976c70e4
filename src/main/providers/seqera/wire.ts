import { z } from 'zod'

// What Keystead needs of Seqera's answers, and no more: any field may be null, absent or new.

/** Ids are int64, beyond what a double can hold: text from here on. */
const int64 = z
  .union([z.int(), z.bigint(), z.string().min(1)], { error: 'expected an integer' })
  .transform(String)

const word = z.string().nullish()

/**
 * GET /user-info. Strict on purpose: the body also holds tokens of other services
 * (`options.githubToken`), and what is not listed here is dropped at once.
 */
export const userInfo = z.object({ user: z.object({ id: int64, userName: word, email: word }) })

/** GET /user/{userId}/workspaces. A row without `workspaceId` is the organization itself. */
export const workspaces = z.looseObject({
  orgsAndWorkspaces: z.array(
    z.looseObject({
      orgId: int64.nullish(),
      orgName: word,
      workspaceId: int64.nullish(),
      workspaceName: word,
    }),
  ),
})

export type WorkspaceRow = z.output<typeof workspaces>['orgsAndWorkspaces'][number]

/** GET /service-info. Enterprise may switch the personal workspace off. */
export const serviceInfo = z.looseObject({
  serviceInfo: z.looseObject({ userWorkspaceEnabled: z.boolean().nullish() }).nullish(),
})

/** One credential: without `keys` in a list, with the public ones in a description. */
export const credential = z.looseObject({
  id: z.string().min(1),
  name: z.string(),
  provider: z.string(),
  description: word,
  deleted: z.boolean().nullish(),
})
export type WireCredential = z.output<typeof credential>

export const credentialList = z.looseObject({ credentials: z.array(credential) })
export const credentialDescription = z.looseObject({ credentials: credential })

/** The answer to a creation, which names the new credential and tells nothing else of it. */
export const created = z.looseObject({ credentialsId: z.string().min(1).nullish() })

/** What a delete is refused with while something depends on the credential. */
export const conflicts = z.looseObject({
  conflicts: z.array(z.looseObject({ type: word, id: word, name: word })).nullish(),
})
