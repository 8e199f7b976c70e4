import type { Rotation } from '../../shared/rotation.ts'
import type { Context } from '../context.ts'
import { followRun } from '../run.ts'
import type { Access } from '../vault/access.ts'

/** A value that the service makes comes with the first run, and goes on to other services with the next. */
const mostRounds = 3

/** Syncs the connections that are owed the new value and may write, until none is. */
export async function sendTo({ note }: Context, call: Access['call'], first: Rotation): Promise<void> {
  let rotation = first
  for (let round = 0; round < mostRounds; round++) {
    const owed = rotation.places.filter(({ state }) => state === 'owed')
    const connections = [...new Set(owed.flatMap(({ connectionId }) => connectionId ?? []))]
    if (connections.length === 0) break
    note(`sending to ${connections.length === 1 ? '1 service' : `${connections.length} services`}`)
    for (const connectionId of connections) await call('sync.start', { connectionId })
    for (const id of connections) await followRun(call, id)
    rotation = await call('rotations.get', { id: rotation.id })
  }
}
