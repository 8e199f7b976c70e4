import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { reminderWords } from '../../words/backups.ts'
import { trustWords as words } from '../../words/trust.ts'
import { whereIsWords } from '../../words/where-is.ts'
import { CheckRecovery } from './check-recovery.tsx'
import { QuickUnlock } from './quick-unlock.tsx'
import { useRecovery } from './use-reminder.ts'

/** The part of the settings that shows what the vault can prove of itself. */
export function TrustGroup() {
  const services = useServices()
  const { dialog } = services
  const { state, ask } = useRecovery()
  const [checking, setChecking] = useState(false)

  async function later() {
    try {
      await services.client.call('recovery.later')
      await ask()
    } catch (thrown) {
      report(services, thrown)
    }
  }
  function checked() {
    setChecking(false)
    void ask()
  }
  const reminder = (
    <>
      <Button onPress={() => setChecking(true)}>{reminderWords.check}</Button>
      <Button tone="ghost" onPress={later}>
        {reminderWords.later}
      </Button>
    </>
  )
  return (
    <section className="settings-group" aria-label={words.title}>
      <h3 className="settings-title">{words.title}</h3>
      {state?.due && !checking && (
        <Banner tone="attention" title={reminderWords.title} action={reminder}>
          {reminderWords.text}
        </Banner>
      )}
      {checking ? (
        <CheckRecovery onDone={checked} />
      ) : (
        <div className="gate-actions">
          <Button onPress={() => dialog.getState().show({ kind: 'activity' })}>{words.activity}</Button>
          <Button onPress={() => dialog.getState().show({ kind: 'backups' })}>{words.backups}</Button>
          <Button onPress={() => dialog.getState().show({ kind: 'where-is' })}>{whereIsWords.open}</Button>
          {!state?.due && <Button onPress={() => setChecking(true)}>{words.checkRecovery}</Button>}
        </div>
      )}
      <QuickUnlock />
      {state?.checkedAt && <p className="field-help">{reminderWords.checkedAt(state.checkedAt)}</p>}
    </section>
  )
}
