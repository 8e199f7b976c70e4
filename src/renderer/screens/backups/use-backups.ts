import { useCallback, useEffect, useRef, useState } from 'react'
import type { Backup } from '../../../shared/backup.ts'
import { type AppError, fromWire, type WireError } from '../../../shared/errors.ts'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { latest } from '../../state/latest.ts'

export interface BackupsShown {
  backups: readonly Backup[]
  running: boolean
  /** Why the last one could not be made, in words. */
  failure: string | null
}

const inWords = (failure: WireError | null) => (failure === null ? null : explain(fromWire(failure)).text)

/** The backups of the selected vault, as they are now. `refused`: why they could not be listed. */
export function useBackups() {
  const { client } = useServices()
  const [shown, setShown] = useState<BackupsShown | null>(null)
  const [refused, setRefused] = useState<AppError | null>(null)
  const questions = useRef(latest()).current
  const ask = useCallback(async () => {
    const current = questions.ask()
    try {
      const { backups, running, failure } = await client.call('backups.list')
      if (!current()) return
      setShown({ backups, running, failure: inWords(failure) })
      setRefused(null)
    } catch (thrown) {
      if (current()) setRefused(thrown as AppError)
    }
  }, [client, questions])
  useEffect(() => {
    void ask()
    const stop = client.on('backups.changed', () => void ask())
    return () => {
      questions.forget()
      stop()
    }
  }, [ask, client, questions])
  return { shown, refused, again: () => void ask() }
}
