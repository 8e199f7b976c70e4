import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Side } from '../../../shared/sync.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useServices } from '../../state/context.ts'
import { totalOwed } from '../../state/owed.ts'
import { report } from '../../state/report.ts'
import { commonWords } from '../../words/common.ts'
import { resolveAllWords as words } from '../../words/conflict.ts'
import './conflict.css'

const sides: readonly Side[] = ['mine', 'theirs']

/** One answer for every conflict, of one connection or of all. Nothing is chosen beforehand. */
export function ResolveAll({ connectionId, onClose }: { connectionId: string | null; onClose: () => void }) {
  const services = useServices()
  const known = useStore(services.places, ({ value }) => value) ?? []
  const [side, setSide] = useState<Side | null>(null)
  const [working, setWorking] = useState(false)
  const meant = known.filter(({ id }) => connectionId === null || id === connectionId)
  const [count] = useState(totalOwed(meant).conflicts)

  async function submit() {
    if (side === null) return
    setWorking(true)
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
    <Dialog
      role="alertdialog"
      title={words.title(count)}
      width="medium"
      busy={working}
      onClose={onClose}
      footer={
        <>
          <Button isDisabled={working} onPress={onClose}>
            {commonWords.cancel}
          </Button>
          <Button tone="primary" isDisabled={side === null || working} onPress={submit}>
            {working ? words.working : words.submit(count)}
          </Button>
        </>
      }
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
    </Dialog>
  )
}
