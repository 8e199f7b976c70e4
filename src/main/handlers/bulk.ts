import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { BulkChange, bulkRequest } from '../../shared/bulk.ts'
import type { AppCalls } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import { localProvider } from '../../shared/provider.ts'
import type { Core } from '../core.ts'
import { type Around, type Done, doStep, existing, stepOf, undoStep } from '../credentials/bulk.ts'
import type { Step } from '../credentials/bulk-step.ts'
import { filterOf } from '../credentials/list-filter.ts'
import { findCatalogue, findProvider } from '../providers/registry.ts'
import type { CredentialFull } from '../vault/credentials.ts'
import { byName } from '../vault/listing/listing.ts'
import type { Slices } from '../vault/listing/segment.ts'
import type { ScopePlace } from '../vault/places.ts'
import type { OpenVault } from '../vault/vault.ts'
import { inVault } from './in-vault.ts'

export type BulkNames = 'credentials.bulk' | 'credentials.bulkPreview' | 'credentials.bulkUndo'
type Request = z.output<typeof bulkRequest>

const mostAtOnce = 100_000
const mostTold = 100
const examples = 5
/** So many are changed in one transaction, and so in one turn. */
const together = 20
const undosKept = 20

const gone: Step = { does: 'refuse', why: 'It is no longer in the vault.' }

interface Outcome {
  of: number
  changed: number
  cannot: { id: string; name: string; why: string }[]
  cannotCount: number
}

/** Edits of many at once. */
export const bulkHandlers = (core: Core): Pick<Handlers<AppCalls>, BulkNames> => {
  const { ports, session, logins } = core
  // With the vault it belongs to: what was done in one that is locked cannot be taken back in another.
  const undos = new Map<string, { readonly vault: OpenVault; readonly done: readonly Done[] }>()

  function target(vault: OpenVault, { moveTo }: BulkChange): ScopePlace | null {
    if (moveTo === undefined) return null
    const place = vault.places.scope(moveTo)
    if (place?.provider === localProvider) return place
    throw new AppError(
      'not-found',
      { what: 'organization', id: moveTo },
      'This is no organization of this vault alone, so nothing can be moved there.',
    )
  }
  const around = (row: CredentialFull, to: ScopePlace | null): Around => {
    const isLocal = row.provider === localProvider
    return {
      catalogue: findCatalogue(row.provider),
      remote: isLocal ? null : logins.outline(row.connectionId, findProvider(row.provider)),
      asksReason: isLocal ? undefined : findProvider(row.provider).asksReason,
      to,
    }
  }

  function* idsOf(vault: OpenVault, { of }: Request): Slices<readonly string[]> {
    if ('ids' in of) return [...new Set(of.ids)]
    const rids = yield* vault.listing.all(filterOf(of.filter, ports.now()), byName, mostAtOnce)
    const left = new Set(of.except)
    const ids: string[] = []
    for (let start = 0; start < rids.length; start += 1000) {
      for (const { id } of vault.listing.rows(rids.slice(start, start + 1000)))
        if (!left.has(id)) ids.push(id)
      yield
    }
    return ids
  }

  /** Works out each step, and hands those that change something over, some at a time. */
  function* steps(
    request: Request,
    each: (vault: OpenVault, row: CredentialFull, step: Step & { does: 'change' }, around: Around) => void,
  ): Slices<Outcome> {
    const vault = session.vault()
    const to = target(vault, request.change)
    const ids = yield* idsOf(vault, request)
    const outcome: Outcome = { of: ids.length, changed: 0, cannot: [], cannotCount: 0 }
    for (let start = 0; start < ids.length; start += together) {
      vault.together(() => {
        for (const id of ids.slice(start, start + together)) {
          const row = existing(vault, id)
          const here = row && around(row, to)
          const step = here ? stepOf(row, request.change, here) : gone
          if (row && here && step.does === 'change') {
            each(vault, row, step, here)
            outcome.changed++
          } else if (step.does === 'refuse') {
            outcome.cannotCount++
            const name = row?.name ?? ''
            if (outcome.cannot.length < mostTold) outcome.cannot.push({ id, name, why: step.why })
          }
        }
      })
      yield
    }
    return outcome
  }

  function tell(connections: Iterable<string>): void {
    for (const id of new Set(connections)) core.edited(id)
  }

  return {
    'credentials.bulkPreview': async (request) => {
      const shown: { id: string; name: string; change: string[] }[] = []
      const outcome = await inVault(
        session,
        steps(request, (_vault, { id, name }, { lines }) => {
          if (shown.length < examples) shown.push({ id, name, change: [...lines] })
        }),
      )
      return { ...outcome, examples: shown }
    },
    'credentials.bulk': async (request) => {
      const vault = session.vault()
      const done: Done[] = []
      const reason = request.change.reason ?? null
      try {
        const outcome = await inVault(
          session,
          steps(request, (open, row, step, here) => {
            done.push(doStep(open, row, step, here, reason, ports.now()))
          }),
        )
        const back = done.filter(({ purged }) => !purged)
        const undo = back.length > 0 ? randomUUID() : null
        if (undo !== null) undos.set(undo, { vault, done: back })
        for (const [oldest, kept] of undos) {
          if (kept.vault !== vault || undos.size > undosKept) undos.delete(oldest)
        }
        return { ...outcome, undo }
      } finally {
        if (session.isOpen()) tell(done.map(({ connectionId }) => connectionId))
      }
    },
    'credentials.bulkUndo': async ({ undo }) => {
      const kept = undos.get(undo)
      const vault = session.vault()
      if (kept?.vault !== vault) {
        throw new AppError(
          'not-found',
          { what: 'change', id: undo },
          'This change can no longer be taken back. Its history is with each credential.',
        )
      }
      undos.delete(undo)
      let restored = 0
      function* takeBack(done: readonly Done[]): Slices<void> {
        for (let start = 0; start < done.length; start += together) {
          vault.together(() => {
            for (const one of done.slice(start, start + together)) {
              if (undoStep(vault, one, ports.now())) restored++
            }
          })
          yield
        }
      }
      await inVault(session, takeBack(kept.done))
      tell(kept.done.map(({ connectionId }) => connectionId))
      return { restored, left: kept.done.length - restored }
    },
  }
}
