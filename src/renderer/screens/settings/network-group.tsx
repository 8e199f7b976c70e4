import { type FormEvent, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import type { Settings } from '../../../shared/vault.ts'
import { Button } from '../../components/button.tsx'
import { FileTextField } from '../../components/file-text-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { issuesByField } from '../../state/failure.ts'
import { report } from '../../state/report.ts'
import { settingsWords as words } from '../../words/settings.ts'

/** How services are reached. Kept on «Apply» alone: half an address is no setting. */
export function NetworkGroup({ settings }: { settings: Settings }) {
  const services = useServices()
  const [proxy, setProxy] = useState(settings.proxy)
  const [certificates, setCertificates] = useState(settings.certificates)
  const [issues, setIssues] = useState<Record<string, string>>({})
  const [working, setWorking] = useState(false)
  const changed = proxy.trim() !== settings.proxy || certificates !== settings.certificates

  async function submit(event: FormEvent) {
    event.preventDefault()
    setWorking(true)
    try {
      const kept = await services.client.call('settings.set', { proxy, certificates })
      services.settings.getState().take(kept)
      setProxy(kept.proxy)
      setIssues({})
      services.notices.getState().tell({ tone: 'good', text: words.applied })
    } catch (thrown) {
      const found = thrown instanceof AppError ? issuesByField(thrown) : {}
      setIssues(found)
      if (!found.proxy && !found.certificates) report(services, thrown)
    } finally {
      setWorking(false)
    }
  }
  return (
    <form className="settings-card settings-form" onSubmit={submit} noValidate>
      <TextField
        label={words.proxy}
        mono
        placeholder="http://proxy.example:3128"
        value={proxy}
        readOnly={working}
        onChange={(typed) => {
          setProxy(typed)
          setIssues({})
        }}
        help={words.proxyHelp}
        error={issues.proxy}
      />
      <FileTextField
        label={words.certificates}
        multiline
        mono
        rows={4}
        placeholder="-----BEGIN CERTIFICATE-----"
        value={certificates}
        readOnly={working}
        onChange={(typed) => {
          setCertificates(typed)
          setIssues({})
        }}
        help={words.certificatesHelp}
        error={issues.certificates}
      />
      <div className="gate-actions">
        <Button type="submit" isPending={working} isDisabled={!changed}>
          {working ? words.applying : words.apply}
        </Button>
      </div>
    </form>
  )
}
