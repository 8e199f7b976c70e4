import { useCallback, useEffect, useRef, useState } from 'react'
import type { AuditEntry } from '../../../shared/audit.ts'
import type { AppError } from '../../../shared/errors.ts'
import { useServices } from '../../state/context.ts'
import { latest } from '../../state/latest.ts'
import { accessKinds } from '../../words/access.ts'

const first = 5
const more = 50

interface Shown {
  readonly entries: readonly AuditEntry[]
  readonly total: number
}

/** Who had the secrets of one credential, newest first: a few at first, and as far back as is asked for. */
export function useAccess(credentialId: string) {
  const { client } = useServices()
  const [shown, setShown] = useState<Shown | null>(null)
  const [failure, setFailure] = useState<AppError | null>(null)
  const questions = useRef(latest()).current

  const ask = useCallback(
    async (before: readonly AuditEntry[], limit: number) => {
      const mine = questions.ask()
      try {
        const page = await client.call('audit.list', {
          credentialId,
          what: [...accessKinds],
          offset: before.length,
          limit,
        })
        if (!mine()) return
        setShown({ entries: [...before, ...page.entries], total: page.total })
        setFailure(null)
      } catch (thrown) {
        if (mine()) setFailure(thrown as AppError)
      }
    },
    [client, credentialId, questions],
  )
  useEffect(() => {
    void ask([], first)
    return client.on('access.changed', ({ id }) => {
      if (id === credentialId) void ask([], first)
    })
  }, [ask, client, credentialId])

  const entries = shown?.entries ?? []
  return { shown, failure, more: () => void ask(entries, more) }
}
