import { z } from 'zod'

/** A token that is copied from its service and pasted, whatever is around it. `what` is its name: «API token». */
export function pastedToken(what: string) {
  const wanted = `Enter an ${what}`
  return z
    .string(wanted)
    .trim()
    .min(1, wanted)
    .max(10_000, `This is too long for an ${what}`)
    .regex(/^[\x21-\x7e]*$/, `An ${what} has no spaces and no letters beyond A to Z`)
}
