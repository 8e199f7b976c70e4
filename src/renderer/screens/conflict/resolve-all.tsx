import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Side } from '../../../shared/sync.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useServices } from '../../state/context.ts'
import { totalOwed } from '../../state/owed.ts'
import { report } from '../../state/report.ts'
import { resolveAllWords as words } from '../../words/conflict.ts'
import './conflict.css'

const sides: readonly Side[] = ['mine', 'theirs']

/** One answer for every conflict, of one connection or of all. Nothing is chosen beforehand. */
export function ResolveAll({ connectionId, onClose }: { connectionId: string | null; onClose: () => void }) {
  const services = useServices()
  const known = useStore(services.places, ({ value }) => value) ?? []
  const [side, setSide] = useState<Side | null>(null)
  const meant = known.filter(({ id }) => connectionId === null || id === connectionId)
  const [count] = useState(totalOwed(meant).conflicts)

  async function submit() {
    if (side === null) return
    try {
      const { resolved } = await services.client.call('credentials.resolveAll', {
        choose: side,
        ...(connectionId !== null && { connectionId }),
      })
      services.notices.getState().tell({ tone: 'good', text: words.done(resolved, side) })
    } catch (thrown) {
      report(services, thrown)
    }
    onClose()
  }
  return (
    <ConfirmDialog
      title={words.title(count)}
      submit={words.submit(count)}
      working={words.working}
      tone="primary"
      incomplete={side === null}
      width="medium"
      onConfirm={submit}
      onClose={onClose}
    >
      <p>{words.text}</p>
      <RadioGroup
        aria-label={words.sides}
        className="resolve-sides"
        value={side}
        onChange={(value) => setSide(value as Side)}
      >
        {sides.map((one) => (
          <Radio key={one} value={one} className="side-card">
            <span className="side-mark" aria-hidden="true" />
            <span className="side-text">
              <span className="side-value">{words[one]}</span>
              <span className="side-name">{words[`${one}Help`]}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </ConfirmDialog>
  )
}
