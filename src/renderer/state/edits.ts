import { useMemo } from 'react'
import type { CredentialDetail } from '../../shared/credential.ts'
import type { Side } from '../../shared/sync.ts'
import { conflictWords } from '../words/conflict.ts'
import { historyWords } from '../words/history.ts'
import { candidateWords, discardWords, owedWords } from '../words/owed.ts'
import { purgeWords, trashWords } from '../words/trash.ts'
import { type Services, useServices } from './context.ts'
import { report } from './report.ts'

type Edited = Pick<CredentialDetail, 'id' | 'name'>

/** What a person decides about an edit, a conflict or an earlier state. Each says what became of it. */
export function editsOf(services: Services) {
  const { client, notices } = services
  const told = (work: Promise<unknown>, text: string) =>
    work.then(
      () => {
        notices.getState().tell({ tone: 'good', text })
        return true
      },
      (thrown: unknown) => {
        report(services, thrown)
        return false
      },
    )
  return {
    retry: ({ id, name }: Edited) => told(client.call('credentials.retry', { id }), owedWords.included(name)),
    hold: ({ id, name }: Edited) => told(client.call('credentials.hold', { id }), owedWords.leftOut(name)),
    discard: ({ id, name }: Edited, created: boolean) =>
      told(
        client.call('credentials.discard', { id }),
        created ? discardWords.doneNew(name) : discardWords.done(name),
      ),
    settle: ({ id, name }: Edited, remoteId: string | null) =>
      told(
        client.call('credentials.settle', { id, remoteId }),
        remoteId === null ? candidateWords.noneSettled(name) : candidateWords.settled(name),
      ),
    /** `left`: how many fields stay in conflict. */
    resolve: ({ id, name }: Edited, choose: Side | Record<string, Side>, left = 0) =>
      told(
        client.call('credentials.resolve', { id, choose }),
        left > 0 ? conflictWords.doneSome(name, left) : conflictWords.done(name),
      ),
    restore: ({ id, name }: Edited) =>
      told(client.call('credentials.restore', { id }), trashWords.restored(name)),
    purge: ({ id, name }: Edited) => told(client.call('credentials.purge', { id }), purgeWords.done(name)),
    restoreVersion: ({ id, name }: Edited, version: number) =>
      told(client.call('credentials.restoreVersion', { id, version }), historyWords.restored(name)),
  }
}

export function useEdits() {
  const services = useServices()
  return useMemo(() => editsOf(services), [services])
}
