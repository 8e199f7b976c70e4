import { useCallback, useEffect, useState } from 'react'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { reminderWords } from '../../words/backups.ts'

export interface RecoveryState {
  checkedAt: number | null
  due: boolean
}

/** Whether it is time to look for the print of the recovery key, and since when it is known to be there. */
export function useRecovery() {
  const services = useServices()
  const [state, setState] = useState<RecoveryState | null>(null)
  const ask = useCallback(async () => {
    try {
      setState(await services.client.call('recovery.state'))
    } catch (thrown) {
      report(services, thrown)
    }
  }, [services])
  useEffect(() => void ask(), [ask])
  return { state, ask }
}

/** Says so once, when the vault is opened. */
export function useReminder(): void {
  const { notices } = useServices()
  const { state } = useRecovery()
  useEffect(() => {
    if (state?.due) notices.getState().tell({ tone: 'attention', text: reminderWords.due })
  }, [state, notices])
}
