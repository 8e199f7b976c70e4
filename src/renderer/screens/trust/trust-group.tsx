import { Button } from '../../components/button.tsx'
import { useServices } from '../../state/context.ts'
import { trustWords as words } from '../../words/trust.ts'

/** The part of the settings that shows what the vault can prove of itself. */
export function TrustGroup() {
  const { dialog } = useServices()
  return (
    <section className="settings-group" aria-label={words.title}>
      <h3 className="settings-title">{words.title}</h3>
      <div className="gate-actions">
        <Button onPress={() => dialog.getState().show({ kind: 'activity' })}>{words.activity}</Button>
      </div>
    </section>
  )
}
