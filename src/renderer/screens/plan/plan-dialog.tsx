import { CircleCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import type { Plan } from '../../../shared/sync.ts'
import { Ago } from '../../components/ago.tsx'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Empty } from '../../components/empty.tsx'
import { Monogram } from '../../components/monogram.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { isDecidable } from '../../state/plan-rows.ts'
import { report } from '../../state/report.ts'
import { commonWords } from '../../words/common.ts'
import { stepWords } from '../../words/failure.ts'
import { planWords as words } from '../../words/plan.ts'
import { useProviderName } from '../sync/use-provider-name.ts'
import { PlanReview } from './plan-review.tsx'
import { Reading } from './reading.tsx'
import './plan.css'

/** What a sync would do, on both sides, before it does it. */
export function PlanDialog({ connection, onClose }: { connection: Place; onClose: () => void }) {
  const services = useServices()
  const { plan, reading, failure, out } = useStore(services.plan)
  const provider = useProviderName(connection.provider)
  const [working, setWorking] = useState(false)
  const { id, label, writes } = connection
  const read = () => void services.plan.getState().read(id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the dialog opens
  useEffect(() => {
    read()
    return () => services.plan.getState().clear()
  }, [])

  async function apply() {
    setWorking(true)
    try {
      services.sync.getState().ask([id])
      await services.client.call('sync.apply', { connectionId: id, leaveOut: [...out] })
      onClose()
    } catch (thrown) {
      report(services, thrown)
      setWorking(false)
    }
  }
  const submit = plan && submitWords(plan, out, writes)
  return (
    <Dialog
      title={words.title(label)}
      lead={<Monogram name={provider} />}
      width="sheet"
      busy={working}
      onClose={onClose}
      footer={
        <>
          {plan && (
            <span className="dialog-foot-start plan-read">
              <Button tone="ghost" isDisabled={reading || working} onPress={read}>
                {reading ? words.reread : words.readAgain}
              </Button>
              <span className="quiet">
                {words.readAt} <Ago at={plan.at} />
              </span>
            </span>
          )}
          <Button isDisabled={working} onPress={onClose}>
            {submit === null ? commonWords.close : commonWords.cancel}
          </Button>
          {plan && submit !== null && (
            <Button tone="primary" isDisabled={reading} isPending={working} onPress={() => void apply()}>
              {submit}
            </Button>
          )}
        </>
      }
    >
      {plan ? (
        plan.lines.length + plan.doubts.length > 0 ? (
          <PlanReview plan={plan} connection={connection} busy={reading || working} />
        ) : (
          <Empty icon={<CircleCheck size={28} strokeWidth={1.5} />} title={words.nothing}>
            {words.nothingHelp(label)}
          </Empty>
        )
      ) : failure ? (
        <Failed failure={failure} connection={connection} onRetry={read} />
      ) : (
        <Reading connection={connection} />
      )}
      {plan && !writes && (
        <div className="plan-allow">
          <Banner tone="info">{words.allowHelp(label)}</Banner>
        </div>
      )}
    </Dialog>
  )
}

/** What the button says that does it; null where there is nothing to do. */
function submitWords({ lines }: Plan, out: ReadonlySet<string>, writes: boolean): string | null {
  const open = lines.filter(({ action }) => action !== 'conflict')
  const going = open.filter(({ key }) => !out.has(key)).length
  if (going > 0) return writes ? words.apply(going) : words.allowAndApply(going)
  if (!writes) return words.allow
  if (open.length > 0) return words.leaveAll
  return lines.some((line) => line.action === 'conflict' && !isDecidable(line)) ? words.sync : null
}

interface FailedProps {
  failure: NonNullable<Parameters<typeof explain>[0]>
  connection: Place
  onRetry: () => void
}

function Failed({ failure, connection, onRetry }: FailedProps) {
  const { dialog, providers } = useServices()
  const names = useStore(providers, ({ value }) => value)
  const { text, step } = explain(failure, (id) => names?.find((one) => one.id === id)?.name ?? id)
  const edit = () => dialog.getState().show({ kind: 'edit-connection', connectionId: connection.id })
  const action =
    step === 'sign-in' ? (
      <Button onPress={edit}>{stepWords['sign-in']}</Button>
    ) : (
      <Button onPress={onRetry}>{commonWords.retry}</Button>
    )
  return (
    <div role="alert" className="plan-failed">
      <Empty title={words.failed} action={action}>
        {text}
      </Empty>
    </div>
  )
}
