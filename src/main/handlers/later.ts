import { type AppCalls, calls } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'

/**
 * The calls whose names begin with `prefix`, loaded with the first of them: what few sessions need is read by no
 * start. `load` is called once.
 */
export function later<P extends 'imports.' | 'exports.'>(
  prefix: P,
  load: () => Promise<Pick<Handlers<AppCalls>, Extract<keyof AppCalls, `${P}${string}`>>>,
): Pick<Handlers<AppCalls>, Extract<keyof AppCalls, `${P}${string}`>> {
  type Part = Pick<Handlers<AppCalls>, Extract<keyof AppCalls, `${P}${string}`>>
  let loaded: Promise<Part> | null = null
  const names = Object.keys(calls).filter((name) => name.startsWith(prefix)) as (keyof Part)[]
  const handler = (name: keyof Part) => async (input: never) => {
    loaded ??= load()
    return ((await loaded)[name] as (input: never) => unknown)(input)
  }
  return Object.fromEntries(names.map((name) => [name, handler(name)])) as unknown as Part
}
