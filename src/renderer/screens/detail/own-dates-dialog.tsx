import { type FormEvent, useState } from 'react'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { AppError } from '../../../shared/errors.ts'
import { Banner } from '../../components/banner.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { useServices } from '../../state/context.ts'
import { dayOf, dayText } from '../../state/day.ts'
import { explain } from '../../state/failure.ts'
import { ownDateWords as words } from '../../words/own.ts'

/** Sets or takes back the two reminders. */
export function OwnDatesDialog({
  credential,
  onClose,
}: {
  credential: CredentialDetail
  onClose: () => void
}) {
  const { client, detail, list } = useServices()
  const { id, expiresAt, rotateDays } = credential
  const [day, setDay] = useState(expiresAt === null ? '' : dayText(expiresAt))
  const [days, setDays] = useState(rotateDays)
  const [error, setError] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [working, setWorking] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const at = day === '' ? null : dayOf(day)
    if (day !== '' && at === null) return setError(words.badDate)
    setWorking(true)
    try {
      await client.call('credentials.annotate', { id, expiresAt: at, rotateDays: days })
      await Promise.all([detail.getState().again(), list.getState().again()])
      onClose()
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setFailure(explain(thrown).text)
    } finally {
      setWorking(false)
    }
  }
  return (
    <Dialog
      title={words.title}
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="own-dates"
          submit={words.save}
          working={working ? words.working : null}
          onCancel={onClose}
        />
      }
    >
      <form id="own-dates" className="gate-form" onSubmit={submit} noValidate>
        <p className="quiet">{words.intro}</p>
        <DateField
          label={words.expires}
          help={words.expiresHelp}
          autoFocus
          readOnly={working}
          value={day}
          error={error}
          onChange={(text) => {
            setDay(text)
            setError(null)
          }}
        />
        <NumberField
          label={words.rotate}
          help={words.rotateHelp}
          min={1}
          max={3650}
          disabled={working}
          value={days}
          onChange={setDays}
        />
        {failure && (
          <Banner tone="error" live>
            {failure}
          </Banner>
        )}
      </form>
    </Dialog>
  )
}
