/** What is made when it is first asked for, and kept: a start must not wait for what few sessions need. */
export function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
