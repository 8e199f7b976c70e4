import { useCallback, useEffect, useRef, useState } from 'react'
import type { AuditEntry } from '../../../shared/audit.ts'
import type { AppError } from '../../../shared/errors.ts'
import { useServices } from '../../state/context.ts'
import { latest } from '../../state/latest.ts'

const atOnce = 100

interface Shown {
  entries: readonly AuditEntry[]
  total: number
}

/** The log, newest first, as far as it was asked for. `what` narrows it. `failure`: why the newest question was not answered. */
export function useActivity(what: readonly string[] | undefined) {
  const services = useServices()
  const [shown, setShown] = useState<Shown | null>(null)
  const [failure, setFailure] = useState<AppError | null>(null)
  const questions = useRef(latest()).current

  const ask = useCallback(
    async (offset: number, before: readonly AuditEntry[]) => {
      const current = questions.ask()
      const narrowed = what ? { what: [...what] } : {}
      try {
        const page = await services.client.call('audit.list', { ...narrowed, offset, limit: atOnce })
        if (!current()) return
        setShown({ entries: [...before, ...page.entries], total: page.total })
        setFailure(null)
      } catch (thrown) {
        if (current()) setFailure(thrown as AppError)
      }
    },
    [services, questions, what],
  )
  useEffect(() => {
    void ask(0, [])
  }, [ask])

  return {
    shown,
    failure,
    more: () => ask(shown?.entries.length ?? 0, shown?.entries ?? []),
    again: () => ask(0, []),
  }
}
