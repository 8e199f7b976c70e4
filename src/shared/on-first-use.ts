/** What is made when it is first asked for, and kept: a start must not wait for what few sessions need. */
export function onFirstUse<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Gives an object a field that is made when it is first read, and kept. */
export const lazyField = <T extends object, K extends string, V>(
  target: T,
  name: K,
  make: () => V,
): T & Readonly<Record<K, V>> =>
  Object.defineProperty(target, name, { enumerable: true, get: onFirstUse(make) }) as T &
    Readonly<Record<K, V>>

/** An object whose fields are each made when they are first read, and kept. */
export function lazyFields<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const made = {}
  for (const [name, make] of Object.entries<() => unknown>(makers)) lazyField(made, name, make)
  return made as T
}
