import type { LocalOrganization, Tie } from '../../shared/connection.ts'
import { organizationWords, tieWords } from '../words/organization.ts'
import type { Services } from './context.ts'
import type { PlaceRef } from './place-ref.ts'

export interface TieDraft {
  readonly id?: string
  readonly name: string
  readonly organizationIds: readonly string[]
}

/** What is done with organizations. Each rejects with an AppError; the caller tells it where it belongs. */
export function organizationActions({ client, ties, local, places, list, detail, notices }: Services) {
  const again = () => Promise.all([ties.getState().ask(), local.getState().ask(), places.getState().ask()])
  const go = async (place: PlaceRef) => {
    // The answers come first: a place that no answer names is taken to be gone.
    await again()
    await detail.getState().choose(null)
    await list.getState().show(place)
  }
  return {
    /** Goes to an organization's list, with its overview beside it. */
    show(place: PlaceRef) {
      void detail.getState().choose(null)
      return list.getState().show(place)
    },
    async tie({ id, name, organizationIds }: TieDraft) {
      const draft = { name, organizationIds: [...organizationIds], ...(id !== undefined && { id }) }
      const saved = await client.call('ties.save', draft)
      notices.getState().tell({ tone: 'good', text: tieWords.done(name, organizationIds.length) })
      await go({ tieId: saved.id })
    },
    /** Ties several at once, and stays where the person is. */
    async tieAll(drafts: readonly TieDraft[]) {
      for (const { name, organizationIds } of drafts) {
        await client.call('ties.save', { name, organizationIds: [...organizationIds] })
      }
      await again()
    },
    async untie({ id, name }: Pick<Tie, 'id' | 'name'>) {
      await client.call('ties.remove', { id })
      notices.getState().tell({ text: organizationWords.untied(name) })
      await again()
    },
    async add(name: string) {
      const added = await client.call('local.add', { name })
      await go({ localId: added.id })
    },
    async rename({ id }: Pick<LocalOrganization, 'id'>, name: string) {
      await client.call('local.rename', { id, name })
      await again()
    },
    async remove({ id, name }: Pick<LocalOrganization, 'id' | 'name'>) {
      await client.call('local.remove', { id })
      notices.getState().tell({ text: organizationWords.removed(name) })
      await again()
    },
  }
}
