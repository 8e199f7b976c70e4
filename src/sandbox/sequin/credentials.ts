import type { Handler, Params } from '../router.ts'
import { bodyOf, type Imported, importIn, metadataIn, nameIn, refuse } from './input.ts'
import { shownCredential } from './shown.ts'
import type { Credential, SequinState } from './state.ts'

/** Everything under /credentials. There is no DELETE: no page of the API has one. */
export function credentialRoutes(state: SequinState): Readonly<Record<string, Handler>> {
  const find = ({ id }: Params): Credential => state.credentials.get(id as string) ?? refuse(404, 'Not found')

  /** Importing is an «idempotent operation»: what is there already is replaced, not doubled. */
  function known({ rule, kind, properties }: Imported, name: string | undefined): Credential | undefined {
    const identity = rule.identity ?? 'name'
    const wanted = identity === 'name' ? (properties.name ?? name) : properties[identity]
    return [...state.credentials.values()].find(
      (each) => each.properties.kind === kind && each.properties[identity] === wanted,
    )
  }

  return {
    // Parameters that filter are «coming soon», so they change nothing.
    'GET /credentials': () => {
      const data = [...state.credentials.values()].map((each) => shownCredential(each, state))
      return { status: 200, body: { data } }
    },
    'GET /credentials/:id': (_call, params) => {
      const shown = shownCredential(find(params), state)
      const bodies = { bare: shown, object: { data: shown }, list: { data: [shown] } }
      return { status: 200, body: bodies[state.one] }
    },
    'POST /credentials': (call) => {
      const body = bodyOf(call)
      const imported = importIn(body, state)
      const name = nameIn(body)
      const metadata = metadataIn(body)
      const before = known(imported, name)
      const properties = { ...(name !== undefined && { name }), ...imported.properties }
      const changes = { properties, oauthAppId: imported.oauthAppId, ...(metadata && { metadata }) }
      const { provider } = imported.rule
      const after = before ? state.change(before.id, changes) : state.add({ provider, ...changes })
      return { status: 200, body: shownCredential(after, state) }
    },
    // Nothing but name and metadata can be changed.
    'PATCH /credentials/:id': (call, params) => {
      const { id, properties } = find(params)
      const body = bodyOf(call)
      const name = nameIn(body)
      const metadata = metadataIn(body)
      const after = state.change(id, {
        ...(name !== undefined && { properties: { ...properties, name } }),
        ...(metadata && { metadata }),
      })
      return { status: 200, body: shownCredential(after, state, 'plain') }
    },
  }
}
