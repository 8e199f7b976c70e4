import { useMemo } from 'react'
import { syncWords } from '../words/sync.ts'
import { trashWords } from '../words/trash.ts'
import { type Services, useServices } from './context.ts'
import { report } from './report.ts'

/** What several screens do. Each reports its own failure; the answer comes as an event. */
export function actionsOf(services: Services) {
  const { client } = services
  const told = (work: Promise<unknown>) =>
    work.then(
      () => true,
      (thrown: unknown) => {
        report(services, thrown)
        return false
      },
    )
  const saved = () => services.unsaved.getState().save()
  return {
    sync(ids: readonly string[]) {
      services.sync.getState().ask(ids)
      return told(Promise.all(ids.map((connectionId) => client.call('sync.start', { connectionId }))))
    },
    stop: (ids: readonly string[]) =>
      told(Promise.all(ids.map((connectionId) => client.call('sync.cancel', { connectionId })))),
    /** Opens the chosen credential's form, or tells why there is none. */
    edit() {
      const { id, detail } = services.detail.getState()
      if (detail === null || detail.id !== id) return
      if (detail.trashedAt !== null) services.notices.getState().tell({ text: trashWords.restoreFirst })
      else if (detail.cannotUpdate) services.notices.getState().tell({ text: detail.cannotUpdate })
      else services.dialog.getState().show({ kind: 'edit-credential', credential: detail })
    },
    /** Asks about moving the chosen credential to the trash, or tells why it cannot go there. */
    remove() {
      const { id, detail } = services.detail.getState()
      if (detail === null || detail.id !== id || detail.trashedAt !== null) return
      if (detail.cannotRemove) services.notices.getState().tell({ text: detail.cannotRemove })
      else services.dialog.getState().show({ kind: 'remove-credential', credential: detail })
    },
    stopWriting: (connectionId: string, label: string) =>
      told(
        client.call('sync.stopWriting', { connectionId }).then(() => {
          services.notices.getState().tell({ tone: 'good', text: syncWords.writingStopped(label) })
        }),
      ),
    openConsole: (id: string) => told(client.call('credentials.openConsole', { id })),
    openField: (id: string, field: string) => told(client.call('credentials.openField', { id, field })),
    lock: () => told(saved().then(() => client.call('vault.lock'))),
    otherVault: () => told(saved().then(() => client.call('vault.close'))),
    async copy(id: string, field: { name: string; label: string }): Promise<boolean> {
      services.clipboard.getState().copied(field.label)
      return told(
        client.call('credentials.copy', { id, field: field.name }).then(({ clearsAt }) => {
          services.clipboard.getState().heard(clearsAt)
        }),
      )
    },
  }
}

export function useActions() {
  const services = useServices()
  return useMemo(() => actionsOf(services), [services])
}
