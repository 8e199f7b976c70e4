import { useState } from 'react'
import { useStore } from 'zustand'
import type { Settings } from '../../../shared/vault.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { Skeleton, SkeletonRows } from '../../components/skeleton.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { size, backupWords as words } from '../../words/backups.ts'
import { exact } from '../../words/time.ts'
import { Failed } from '../failed/failed.tsx'
import { useBackups } from './use-backups.ts'
import './backups.css'

/** What is kept, how much of it, and the way back from it. */
export function BackupsDialog({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const settings = useStore(services.settings, ({ value }) => value)
  const { shown, refused, again } = useBackups()
  const [restoring, setRestoring] = useState(false)

  async function set(change: Partial<Settings>) {
    try {
      services.settings.getState().take(await services.client.call('settings.set', change))
    } catch (thrown) {
      report(services, thrown)
    }
  }
  async function make() {
    try {
      await services.client.call('backups.make')
      services.notices.getState().tell({ tone: 'good', text: words.made })
    } catch (thrown) {
      report(services, thrown)
    }
  }
  async function restore(id: string) {
    // The button stays enabled, so that the keyboard does not lose its place.
    if (restoring) return
    setRestoring(true)
    try {
      const path = await services.client.call('backups.restore', { id, parts: 'all' })
      if (path !== null) services.notices.getState().tell({ tone: 'good', text: words.restored(path) })
    } catch (thrown) {
      report(services, thrown)
    } finally {
      setRestoring(false)
    }
  }
  const amount = (name: 'backupDaily' | 'backupWeekly', label: string, most: number) =>
    settings && (
      <NumberField
        label={label}
        value={settings[name]}
        min={0}
        max={most}
        onChange={(value) => value !== null && value !== settings[name] && void set({ [name]: value })}
      />
    )

  const running = shown?.running ?? false
  const footer = (
    <Button tone="primary" isPending={running} isDisabled={restoring} onPress={make}>
      {running ? words.making : words.make}
    </Button>
  )
  return (
    <Dialog title={words.title} width="medium" busy={restoring} footer={footer} onClose={onClose}>
      <p className="quiet">{words.intro}</p>
      {shown?.failure && (
        <Banner tone="error" title={words.failed}>
          {shown.failure}
        </Banner>
      )}
      <div className="backups-kept">
        {amount('backupDaily', words.daily, 60)}
        {amount('backupWeekly', words.weekly, 104)}
      </div>
      {refused && <Failed failure={refused} onRetry={again} />}
      {!shown && !refused && (
        <Skeleton>
          <SkeletonRows count={4} />
        </Skeleton>
      )}
      {shown?.backups.length === 0 && <p className="backups-none">{words.none}</p>}
      {shown && shown.backups.length > 0 && (
        <>
          <ul className="backups">
            {shown.backups.map(({ id, madeAt, bytes }) => (
              <li key={id} className="backups-row">
                <span className="backups-when">{exact(madeAt)}</span>
                <span className="backups-size">{size(bytes)}</span>
                <Button onPress={() => restore(id)}>{words.restore}</Button>
              </li>
            ))}
          </ul>
          <p className="field-help">{words.restoreHelp}</p>
        </>
      )}
    </Dialog>
  )
}
