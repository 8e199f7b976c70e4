import { z } from 'zod'

// What Keystead needs of CloudPlans' answers, and no more: any field may be null, absent or new.

/** Documented as text; a number is taken too, and is text from here on. */
const id = z.union([z.string().min(1), z.int(), z.bigint()], { error: 'expected an id' }).transform(String)

const word = z.string().nullish()

/** GET /v1/organizations/list. The list lies under `data`, unlike the list of credentials. */
export const organizationList = z.looseObject({
  data: z.looseObject({
    // How roles are written is not documented: whatever is there must not spoil the list.
    organizations: z.array(z.looseObject({ org_id: id, org_name: word, role: z.unknown().optional() })),
  }),
})
export type WireOrganization = z.output<typeof organizationList>['data']['organizations'][number]

/** A row of GET /v1/organizations/credentials/list. `specific` is never in it, as far as is documented. */
export const credential = z.looseObject({
  type: z.string().min(1),
  id,
  name: z.string(),
  comments: word,
})
export type WireCredential = z.output<typeof credential>

export const credentialList = z.looseObject({ credentials: z.array(credential) })

/** What a write answers: nothing in it matters beyond its status. */
export const done = z.looseObject({})
