import { type Call, Refusal, type Reply } from './remote.ts'

export type Params = Readonly<Record<string, string>>
export type Handler = (call: Call, params: Params) => Reply

/**
 * Handlers by «METHOD /path/:name». The first that fits wins, so a fixed path goes before a named one.
 * Returns null where none fits.
 */
export function router(routes: Readonly<Record<string, Handler>>): (call: Call) => Reply | null {
  const table = Object.entries(routes).map(([route, handler]) => {
    const [method, path] = route.split(' ') as [string, string]
    return { method, parts: path.split('/'), handler }
  })

  return (call) => {
    const given = call.path.split('/')
    for (const { method, parts, handler } of table) {
      const params = method === call.method ? match(parts, given) : null
      if (params) return orRefusal(() => handler(call, params))
    }
    return null
  }
}

function match(parts: readonly string[], given: readonly string[]): Params | null {
  if (parts.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const segment = given[index] as string
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(segment)
    else if (part !== segment) return null
  }
  return params
}

export function orRefusal(work: () => Reply): Reply {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.reply
    throw thrown
  }
}
