import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useStore } from 'zustand'
import type { ConsentAnswer, ConsentAsked } from '../../../shared/program.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { consentWords as words } from '../../words/consent.ts'
import './consent.css'

/** One question at a time, the oldest first, over whatever is open. */
export function Consent() {
  const { consent } = useServices()
  const pending = useStore(consent, ({ value }) => value)
  const [asked, ...others] = pending ?? []
  return asked ? <Question key={asked.id} asked={asked} more={others.length} /> : null
}

type Allowed = Exclude<ConsentAnswer, 'refuse'>

function Question({ asked, more }: { asked: ConsentAsked; more: number }) {
  const services = useServices()
  const [how, setHow] = useState<Allowed>('once')
  const [working, setWorking] = useState(false)
  const { program, credentials } = asked

  async function answer(given: ConsentAnswer) {
    setWorking(true)
    try {
      await services.client.call('consent.answer', { id: asked.id, answer: given })
    } catch (thrown) {
      report(services, thrown)
    }
    await services.consent.getState().ask()
  }

  return (
    <Dialog
      role="alertdialog"
      title={words.title(asked)}
      busy={working}
      onClose={() => answer('refuse')}
      footer={
        <>
          {more > 0 && <span className="consent-more">{words.waiting(more)}</span>}
          <Button autoFocus isDisabled={working} onPress={() => answer('refuse')}>
            {words.refuse}
          </Button>
          <Button tone="primary" isDisabled={working} onPress={() => answer(how)}>
            {words.allow}
          </Button>
        </>
      }
    >
      <p>{words.help(asked)}</p>
      <dl className="consent-facts">
        <dt>{words.program}</dt>
        <dd>
          <code>{program.script ?? program.executable}</code>
          <span className="quiet">{words.process(program.pid)}</span>
        </dd>
        {program.script !== null && (
          <>
            <dt>{words.runBy}</dt>
            <dd>
              <code>{program.executable}</code>
            </dd>
          </>
        )}
        {credentials.length > 0 && (
          <>
            <dt>{words.credential(credentials.length)}</dt>
            <dd>
              {credentials.map(({ id, name, organization }) => (
                <span key={id} className="consent-credential">
                  {name} {organization && <span className="quiet">{organization}</span>}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      {!program.checked && <p className="quiet">{words.unchecked}</p>}
      <RadioGroup
        className="consent-how"
        aria-label={words.how}
        value={how}
        onChange={(chosen) => setHow(chosen as Allowed)}
      >
        {(['once', 'session', 'always'] as const).map((one) => (
          <Radio key={one} className="consent-choice" value={one}>
            {words[one]}
          </Radio>
        ))}
      </RadioGroup>
    </Dialog>
  )
}
