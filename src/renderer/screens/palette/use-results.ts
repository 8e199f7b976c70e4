import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { CredentialSummary } from '../../../shared/credential.ts'
import { type Command, commandsOf } from '../../state/commands.ts'
import { useServices } from '../../state/context.ts'
import { everyMember, type Home, homeOf } from '../../state/estate.ts'
import { latest } from '../../state/latest.ts'
import { type PlaceRef, pathOf } from '../../state/place-ref.ts'
import { useEstate } from '../../state/use-estate.ts'

export type Result =
  | { readonly kind: 'credential'; readonly id: string; readonly row: CredentialSummary }
  | {
      readonly kind: 'organization' | 'connection'
      readonly id: string
      readonly name: string
      readonly where: string | null
      readonly ref: PlaceRef
    }
  | { readonly kind: 'action'; readonly id: string; readonly command: Command }

export interface Results {
  readonly all: readonly Result[]
  readonly words: readonly string[]
}

const mostCredentials = 8
const mostOthers = 5
const none: { rows: readonly CredentialSummary[]; words: readonly string[] } = { rows: [], words: [] }

/** What the palette offers for a text: credentials as main finds them, and what the page knows by name. */
export function useResults(text: string): Results {
  const services = useServices()
  const { client } = services
  const estate = useEstate()
  const recent = useStore(services.list, ({ rows }) => rows)
  const [found, setFound] = useState(none)
  const [questions] = useState(latest)
  const query = text.trim()

  useEffect(() => {
    const mine = questions.ask()
    if (query === '') return setFound(none)
    client.call('credentials.list', { query, limit: mostCredentials }).then(
      (page) => mine() && setFound(page),
      // Half an operator finds nothing yet.
      () => mine() && setFound(none),
    )
  }, [client, query, questions])

  const typed = query.toLowerCase().split(/\s+/)
  const fits = (name: string) => typed.every((word) => name.toLowerCase().includes(word))
  const chosen = services.detail.getState().id
  const present = [...recent.values()].filter(({ id }) => query === '' && id === chosen)
  const credentials = (query === '' ? present : found.rows).map(
    (row): Result => ({ kind: 'credential', id: row.id, row }),
  )
  const homes = [
    ...estate.ties.flatMap(({ id }) => homeOf(estate, { tieId: id }) ?? []),
    ...everyMember(estate).flatMap(({ ref }) => homeOf(estate, ref) ?? []),
  ]
  const organizations = homes.filter(({ name }) => query !== '' && fits(name)).map(ofHome)
  const connections = estate.places
    .filter(({ label }) => query !== '' && fits(label))
    .map(
      ({ id, label, account }): Result => ({
        kind: 'connection',
        id,
        name: label,
        where: account,
        ref: { connectionId: id },
      }),
    )
  const actions = commandsOf(services)
    .filter(({ label }) => fits(label))
    .map((command): Result => ({ kind: 'action', id: command.id, command }))
  const others = [organizations, connections].flatMap((list) => list.slice(0, mostOthers))
  return { all: [...credentials, ...others, ...actions], words: query === '' ? [] : found.words }
}

function ofHome({ name, ref, members }: Home): Result {
  const where = ref.connectionId ? pathOf(members[0]?.connection?.label) : null
  return { kind: 'organization', id: JSON.stringify(ref), name, where, ref }
}
