import { CircleAlert, CircleCheck, CircleDashed, Clock } from 'lucide-react'
import { useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import type { PlaceState, Rotation } from '../../../shared/rotation.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { commonWords } from '../../words/common.ts'
import { rotateWords as words } from '../../words/rotate.ts'
import { PlaceText } from './place-text.tsx'

const signs: Record<'good' | 'wait' | 'bad' | 'open', typeof Clock> = {
  good: CircleCheck,
  wait: Clock,
  bad: CircleAlert,
  open: CircleDashed,
}
const signOf = (state: PlaceState): keyof typeof signs => {
  if (state === 'done' || state === 'gone') return 'good'
  if (state === 'failed' || state === 'conflict' || state === 'undone') return 'bad'
  return state === 'by-hand' ? 'open' : 'wait'
}
const mayLeave = new Set<PlaceState>(['failed', 'conflict', 'undone', 'barred', 'held', 'by-hand'])
const mayTryAgain = new Set<PlaceState>(['failed', 'undone', 'held', 'waiting'])

/** How far a rotation is, place by place, and how it ends. */
export function RotationProgress({ rotation, onClose }: { rotation: Rotation; onClose: () => void }) {
  const { client, notices } = useServices()
  const [failure, setFailure] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const { id, name, places, done, ready, replaces } = rotation

  async function tell(deed: () => Promise<void>, said?: string) {
    setWorking(true)
    setFailure(null)
    try {
      await deed()
      if (said === undefined) return
      notices.getState().tell({ tone: 'good', text: said })
      onClose()
    } catch (thrown) {
      if (thrown instanceof AppError) setFailure(explain(thrown).text)
    } finally {
      setWorking(false)
    }
  }
  const revert = () => void tell(() => client.call('rotations.revert', { id }), words.reverted(name))
  return (
    <Dialog
      title={words.title(name)}
      width="wide"
      busy={working}
      onClose={onClose}
      footer={
        <>
          <span className="dialog-foot-start">
            <Button tone="ghost" isDisabled={working} onPress={revert}>
              {ready ? words.revert : words.revertEarly}
            </Button>
          </span>
          <Button isDisabled={working} onPress={onClose}>
            {commonWords.close}
          </Button>
          {ready && (
            <Button
              tone="primary"
              isPending={working}
              onPress={() => void tell(() => client.call('rotations.confirm', { id }), words.confirmed(name))}
            >
              {words.confirm}
            </Button>
          )}
          {!ready && places.some(({ state }) => mayTryAgain.has(state)) && (
            <Button
              tone="primary"
              isPending={working}
              onPress={() => void tell(() => client.call('rotations.resume', { id }))}
            >
              {words.again}
            </Button>
          )}
        </>
      }
    >
      {failure !== null && (
        <Banner tone="error" live>
          {failure}
        </Banner>
      )}
      <p role="status" className="quiet">
        {words.progress(done, places.length)}
      </p>
      <ProgressBar label={words.title(name)} done={done} total={places.length} />
      <ul className="rotate-places" data-testid="rotation-places">
        {places.map((place) => {
          const sign = signOf(place.state)
          const Sign = signs[sign]
          const said = [words.states[place.state], place.message ?? place.why].filter(Boolean).join('. ')
          return (
            <li key={place.key} className="rotate-place" data-state={place.state} data-sign={sign}>
              <Sign size={18} className="rotate-sign" aria-hidden="true" />
              <PlaceText place={place}>
                {place.state === 'done' ? words.states.done : said}
                {place.state === 'barred' && `. ${words.barredHelp}`}
              </PlaceText>
              {place.state === 'by-hand' && (
                <Button
                  aria-label={words.ticked(place.name)}
                  isDisabled={working}
                  onPress={() =>
                    void tell(() => client.call('rotations.tick', { id, key: place.key, done: true }))
                  }
                >
                  {words.states.done}
                </Button>
              )}
              {mayLeave.has(place.state) && (
                <Button
                  tone="ghost"
                  aria-label={words.leaveOutLabel(place.name)}
                  isDisabled={working}
                  onPress={() => void tell(() => client.call('rotations.leaveOut', { id, key: place.key }))}
                >
                  {words.leaveOut}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {ready && (
        <Banner tone="info" title={words.ready}>
          {replaces ? words.readyReplaces : words.readyHelp}
        </Banner>
      )}
    </Dialog>
  )
}
