import { useState } from 'react'
import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import type { Plan, PlanLine } from '../../../shared/sync.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { grouped } from '../../words/count.ts'
import { planWords, summaryWords } from '../../words/plan.ts'
import { syncWords } from '../../words/sync.ts'
import { PlanTree } from './plan-tree.tsx'

/** The sentence, the doubts, and every line. */
export function PlanReview({ plan, connection, busy }: { plan: Plan; connection: Place; busy: boolean }) {
  const services = useServices()
  const { dialog, list } = services
  const out = useStore(services.plan, (state) => state.out)
  const { label } = connection

  function decide({ credentialId }: PlanLine) {
    dialog.getState().close()
    if (credentialId) void list.getState().seek(credentialId, { sync: 'conflict' })
  }
  return (
    <>
      <div className="plan-head" inert={busy}>
        <p className="plan-summary" role="status" data-testid="plan-summary">
          {summaryWords(plan.lines, out, label)}
        </p>
        {plan.doubts.length > 0 && (
          <section className="plan-doubts" aria-label={planWords.doubts}>
            {plan.doubts.map((doubt) => (
              <Doubt key={doubt.scopeId} doubt={doubt} />
            ))}
          </section>
        )}
      </div>
      {plan.lines.length > 0 && (
        <PlanTree
          lines={plan.lines}
          out={out}
          label={label}
          busy={busy}
          onLeave={(keys, leave) => services.plan.getState().leave(keys, leave)}
          onDecide={decide}
        />
      )}
    </>
  )
}

/** A list so short that nothing is concluded from it until a person says what it means. */
function Doubt({ doubt }: { doubt: Plan['doubts'][number] }) {
  const services = useServices()
  const [working, setWorking] = useState(false)
  const { scopeId, scope, missing, of } = doubt

  async function believe() {
    setWorking(true)
    try {
      await services.plan.getState().believe(scopeId)
    } catch (thrown) {
      report(services, thrown)
    }
    setWorking(false)
  }
  return (
    <Banner
      tone="attention"
      title={syncWords.doubtTitle(scope, grouped(missing), grouped(of))}
      action={
        <Button isPending={working} onPress={() => void believe()}>
          {syncWords.doubtTake}
        </Button>
      }
    >
      {syncWords.doubtText}
    </Banner>
  )
}
