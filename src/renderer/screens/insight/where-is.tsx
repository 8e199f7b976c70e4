import { type FormEvent, useState } from 'react'
import { Button as RowButton } from 'react-aria-components'
import type { z } from 'zod'
import type { whereIs } from '../../../shared/attention.ts'
import { Badge } from '../../components/badge.tsx'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { KindTile } from '../../components/kind-tile.tsx'
import { Name } from '../../components/name.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { commonWords } from '../../words/common.ts'
import { whereIsWords as words } from '../../words/where-is.ts'

type Found = z.output<typeof whereIs>

/** The value lives in its field until it was asked for, and then nowhere. */
export function WhereIsDialog({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const [value, setValue] = useState('')
  const [issue, setIssue] = useState<string | null>(null)
  const [found, setFound] = useState<Found | null>(null)
  const [working, setWorking] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (value.trim() === '') return setIssue(commonWords.required)
    setWorking(true)
    setFound(null)
    setValue('')
    try {
      setFound(await services.client.call('secrets.whereIs', { value }))
    } catch (thrown) {
      report(services, thrown)
    } finally {
      setWorking(false)
    }
  }
  function open(id: string) {
    onClose()
    void services.detail.getState().choose(id)
  }
  const count = found ? found.credentials.length + found.connections.length : 0
  return (
    <Dialog title={words.title} width="medium" onClose={onClose}>
      <p className="quiet">{words.intro}</p>
      <form className="gate-form" onSubmit={submit} noValidate>
        <TextField
          label={words.value}
          secret
          autoFocus
          value={value}
          onChange={(typed) => {
            setValue(typed)
            setIssue(null)
          }}
          error={issue}
        />
        <div className="gate-actions">
          <Button type="submit" tone="primary" isPending={working}>
            {working ? words.asking : words.ask}
          </Button>
        </div>
      </form>
      {found && (
        <Banner
          tone={count > 0 ? 'attention' : 'info'}
          title={count > 0 ? words.found(count) : words.none}
          live
        >
          {count > 0 ? words.foundHelp : words.noneHelp}
        </Banner>
      )}
      {found && count > 0 && (
        <ul className="findings-list">
          {found.credentials.map(({ credential, field, label, current, storedAt }) => (
            <li className="finding" key={`${credential.id} ${field} ${storedAt}`}>
              <RowButton className="finding-open" onPress={() => open(credential.id)}>
                <KindTile kind={credential.kind} />
                <span className="reason-text">
                  <Name>{credential.name}</Name>
                  <span className="quiet reason-where">{words.stored(label, storedAt)}</span>
                </span>
                <Badge tone={current ? 'red' : 'quiet'}>{current ? words.now : words.before}</Badge>
              </RowButton>
            </li>
          ))}
          {found.connections.map(({ id, label }) => (
            <li className="finding finding-login" key={id}>
              <Name>{label}</Name> <span className="quiet">{words.login}</span>
            </li>
          ))}
        </ul>
      )}
      {found?.more && <p className="quiet">{words.more}</p>}
    </Dialog>
  )
}
