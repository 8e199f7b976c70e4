import type { z } from 'zod'
import type { BulkChange, bulkRequest } from '../../shared/bulk.ts'
import { bulkWords as words } from '../words/bulk.ts'
import type { Services } from './context.ts'
import type { BulkKind } from './dialog.ts'
import { queryOf } from './place-ref.ts'
import { report } from './report.ts'

export type BulkOf = z.input<typeof bulkRequest>['of']

/** What is ticked in the list, as main wants it. Null where nothing is. */
export function tickedOf({ list, selection }: Pick<Services, 'list' | 'selection'>): BulkOf | null {
  const { all, ids } = selection.getState()
  const { place, query } = list.getState()
  if (all) return { filter: { ...queryOf(place), query }, except: [...ids] }
  return ids.size === 0 ? null : { ids: [...ids] }
}

/** Changes what is ticked, and offers to take that back. Throws what main throws. */
export async function changeTicked(
  services: Services,
  of: BulkOf,
  kind: BulkKind | 'restore',
  change: BulkChange,
): Promise<void> {
  const { client, notices, selection, detail } = services
  const { changed, cannotCount, undo } = await client.call('credentials.bulk', { of, change })
  selection.getState().did(undo)
  if (change.remove || change.restore || change.purge) {
    selection.getState().clear()
    void detail.getState().choose(null)
  }
  const text = () => words.done(kind, changed, cannotCount)
  notices.getState().tell({ tone: 'good', text, undo })
}

/** Takes what is ticked out of the trash, and offers to put it back. */
export async function restoreTicked(services: Services): Promise<void> {
  const of = tickedOf(services)
  if (of === null) return
  try {
    await changeTicked(services, of, 'restore', { restore: true })
  } catch (thrown) {
    report(services, thrown)
  }
}

/** Takes a change to many back, as far as they were not changed again since. */
export async function undoBulk(services: Services, undo: string): Promise<void> {
  const { client, notices, selection } = services
  try {
    const { restored, left } = await client.call('credentials.bulkUndo', { undo })
    notices.getState().tell({ tone: 'good', text: words.undone(restored, left) })
  } catch (thrown) {
    report(services, thrown)
  } finally {
    notices.getState().undone(undo)
    if (selection.getState().undo === undo) selection.getState().did(null)
  }
}
