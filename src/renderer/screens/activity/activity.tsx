import { useState } from 'react'
import type { AuditVerdict } from '../../../shared/audit.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Skeleton, SkeletonRows } from '../../components/skeleton.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { activityFilters, verdictText, activityWords as words } from '../../words/activity.ts'
import { Failed } from '../failed/failed.tsx'
import { ActivityList } from './activity-list.tsx'
import { useActivity } from './use-activity.ts'
import './activity.css'

/** The audit log: view, narrow, verify, take out. */
export function ActivityDialog({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const [filter, setFilter] = useState('all')
  const { shown, failure, more, again } = useActivity(
    activityFilters().find(({ value }) => value === filter)?.what,
  )
  const [verdict, setVerdict] = useState<AuditVerdict | null>(null)
  const [working, setWorking] = useState(false)

  async function during(work: () => Promise<void>) {
    setWorking(true)
    try {
      await work()
    } catch (thrown) {
      report(services, thrown)
    } finally {
      setWorking(false)
    }
  }
  const verify = () => during(async () => setVerdict(await services.client.call('audit.verify')))
  const save = () =>
    during(async () => {
      const path = await services.client.call('audit.save')
      if (path === null) return
      services.notices.getState().tell({ tone: 'good', text: words.saved(path) })
      await again()
    })

  const footer = (
    <>
      <span className="dialog-foot-start activity-count">
        {shown && words.count(shown.entries.length, shown.total)}
      </span>
      <Button isDisabled={working} onPress={save}>
        {words.save}
      </Button>
      <Button tone="primary" isPending={working} onPress={verify}>
        {working ? words.verifying : words.verify}
      </Button>
    </>
  )
  return (
    <Dialog title={words.title} width="wide" footer={footer} onClose={onClose}>
      <p className="quiet">{words.intro}</p>
      {verdict && (
        <Banner tone={verdict.ok ? 'info' : 'error'} title={verdict.ok ? words.genuine : words.damaged} live>
          {verdictText(verdict)}
        </Banner>
      )}
      <ChoiceField label={words.show} value={filter} options={activityFilters()} onChange={setFilter} />
      {failure && <Failed failure={failure} onRetry={() => void again()} />}
      {!shown && !failure && (
        <Skeleton>
          <SkeletonRows two count={8} />
        </Skeleton>
      )}
      {shown && <ActivityList entries={shown.entries} />}
      {shown && shown.entries.length < shown.total && (
        <div className="gate-actions">
          <Button onPress={more}>{words.more}</Button>
        </div>
      )}
    </Dialog>
  )
}
