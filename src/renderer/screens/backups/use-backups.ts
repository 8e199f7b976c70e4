import { useEffect, useState } from 'react'
import type { Backup } from '../../../shared/backup.ts'
import { fromWire, type WireError } from '../../../shared/errors.ts'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { latest } from '../../state/latest.ts'
import { report } from '../../state/report.ts'

export interface BackupsShown {
  backups: readonly Backup[]
  running: boolean
  /** Why the last one could not be made, in words. */
  failure: string | null
}

const inWords = (failure: WireError | null) => (failure === null ? null : explain(fromWire(failure)).text)

/** The backups of the selected vault, as they are now. */
export function useBackups(): BackupsShown | null {
  const services = useServices()
  const [shown, setShown] = useState<BackupsShown | null>(null)
  useEffect(() => {
    const questions = latest()
    const ask = async () => {
      const current = questions.ask()
      try {
        const { backups, running, failure } = await services.client.call('backups.list')
        if (current()) setShown({ backups, running, failure: inWords(failure) })
      } catch (thrown) {
        if (current()) report(services, thrown)
      }
    }
    void ask()
    const stop = services.client.on('backups.changed', () => void ask())
    return () => {
      questions.forget()
      stop()
    }
  }, [services])
  return shown
}
