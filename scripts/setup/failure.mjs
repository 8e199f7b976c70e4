/**
 * An error made for a person: what happened, then what to do about it.
 * `details` is output of the program that failed, shown above the message.
 */
export function failure(message, { hint, details } = {}) {
  return Object.assign(new Error(message), { hint, details, forPeople: true })
}

/** The lines to print for any error. One that was not made for people keeps its stack, as it is a bug. */
export function describe(error) {
  if (!error?.forPeople) return [`unexpected error: ${error?.stack ?? error}`]
  const lines = []
  if (error.details) lines.push(error.details.trimEnd(), '')
  lines.push(`error: ${error.message}`)
  if (error.hint) lines.push(`hint: ${error.hint}`)
  return lines
}
