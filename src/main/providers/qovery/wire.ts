import { z } from 'zod'

// What Keystead needs of Qovery's answers, and no more: any other field may be null, absent or new.

/** A UUID today. Taken as text, and a number as its digits. */
const id = z.union([z.string().min(1), z.int(), z.bigint()], { error: 'expected an id' }).transform(String)

const word = z.string().nullish()

/** GET /organization. One for an API token, any number for a person's login. */
export const organizations = z.looseObject({ results: z.array(z.looseObject({ id, name: z.string() })) })

/** One credential (`ClusterCredentials`), the same in a list, a description and the answer to a write. */
export const credential = z.looseObject({ id, name: z.string(), object_type: z.string().min(1) })
export type WireCredential = z.output<typeof credential>

const cluster = z.looseObject({ id: id.nullish(), name: word })
export type WireCluster = z.output<typeof cluster>

/** GET /organization/{id}/credentials. A row may lack its clusters, and even its credential. */
export const credentialRows = z.looseObject({
  results: z.array(z.looseObject({ credential: credential.nullish(), clusters: z.array(cluster).nullish() })),
})
export type CredentialRows = z.output<typeof credentialRows>['results']
