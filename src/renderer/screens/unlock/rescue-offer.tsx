import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { rescueWords as words } from '../../words/backups.ts'
import '../backups/backups.css'

const shownAtOnce = 50

/** For a vault that does not open any more: the newest good backup, and first what it does not have. */
export function RescueOffer({ failure }: { failure: AppError }) {
  const services = useServices()
  const [working, setWorking] = useState(false)
  const header = failure.is('header-damaged') ? failure.detail.backup : undefined
  const whole = failure.is('database-damaged') ? failure.detail.backup : undefined
  const found = header ?? whole
  if (!found) return null

  async function restore(id: string) {
    setWorking(true)
    try {
      await services.client.call('backups.restore', { id, parts: header ? 'header' : 'all' })
      await services.vault.getState().ask()
    } catch (thrown) {
      report(services, thrown)
    } finally {
      setWorking(false)
    }
  }
  const action = (
    <div className="rescue">
      {whole && whole.lost.length > 0 && (
        <ul className="rescue-list">
          {whole.lost.slice(0, shownAtOnce).map(({ name, change }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names need not differ, and the list does not change
            <li key={index}>
              <bdi>{name}</bdi> {words[change]}
            </li>
          ))}
          {whole.lost.length > shownAtOnce && <li>{words.more(whole.lost.length - shownAtOnce)}</li>}
        </ul>
      )}
      {whole && whole.lost.length > 0 && !whole.complete && <p>{words.partly}</p>}
      <Button isPending={working} onPress={() => restore(found.id)}>
        {words.restore}
      </Button>
    </div>
  )
  return (
    <Banner
      tone="info"
      title={header ? words.headerTitle(found.madeAt) : words.title(found.madeAt)}
      action={action}
    >
      {header ? words.header : whole && words.summary(whole)}
    </Banner>
  )
}
