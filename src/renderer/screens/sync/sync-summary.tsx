import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { totalOwed } from '../../state/owed.ts'
import { countWords, syncWords } from '../../words/sync.ts'
import './sync.css'

/** One line that always says whether every edit is sent. It leads to what the syncs did. */
export function SyncSummary() {
  const { dialog, places } = useServices()
  const known = useStore(places, ({ value }) => value)
  if (known === null || known.length === 0) return null
  const total = totalOwed(known)
  const words = countWords(total)
  const pressing = total.failed + total.conflicts > 0
  const Icon = words.length === 0 ? CircleCheck : pressing ? CircleAlert : CircleDashed
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        className={`sync-summary${pressing ? ' sync-summary-pressing' : ''}`}
        data-testid="sync-summary"
        onPress={() => dialog.getState().show({ kind: 'sync-log', connectionId: null })}
      >
        <Icon size={14} />
        <span>{words.length === 0 ? syncWords.allSent : words.join(', ')}</span>
        <span className="visually-hidden">. {syncWords.openLog}</span>
      </Button>
      <Tooltip className="tooltip" placement="top" offset={6}>
        {syncWords.openLog}
      </Tooltip>
    </TooltipTrigger>
  )
}
