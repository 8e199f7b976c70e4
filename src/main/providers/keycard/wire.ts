import { z } from 'zod'

// What Keystead needs of Keycard's answers, and no more: any other field may be null, absent or new.

/** Text of at most 255 characters as documented; a number is taken as well. */
const id = z
  .union([z.string().min(1), z.int(), z.bigint()], { error: 'expected an id' })
  .transform((given) => String(given))

const word = z.string().nullish()

/**
 * One page of a list. `page_info` has to be there: without it, nobody knows whether the list is complete.
 */
const page = <T extends z.ZodType>(item: T) =>
  z.looseObject({
    items: z.array(item),
    page_info: z.looseObject({ has_next_page: z.boolean(), end_cursor: word }),
  })

/** GET /organizations. Paths take an id or a label; Keystead uses the id, which no rename changes. */
export const organizations = page(z.looseObject({ id, label: word, name: word }))
export type Organization = z.output<typeof organizations>['items'][number]

/** GET /organizations/{id}/service-accounts */
export const serviceAccounts = page(z.looseObject({ id, name: word }))

/** A credential, the same in a list and alone. The secret is in no answer but the one to its creation. */
export const credential = z.looseObject({ id, client_id: z.string(), name: z.string(), description: word })
export type WireCredential = z.output<typeof credential>

export const credentials = page(credential)

/**
 * The answer to a creation. The secret comes this once, so that it counts more than the id: one without an
 * id can still be found in a list.
 */
export const createdCredential = z.looseObject({
  id: id.nullish(),
  client_secret: z.string('expected text').min(1, 'is empty'),
})

/** RFC 6749, 5.1. A number that is none counts as not said. */
export const token = z.looseObject({
  access_token: z.string().regex(/^[\x21-\x7e]+$/, 'no header could carry it'),
  token_type: z
    .string()
    .regex(/^bearer$/i, 'is not Bearer')
    .nullish(),
  expires_in: z.coerce.number().min(0).nullish().catch(null),
})
