import { useEffect, useState } from 'react'
import type { Licence } from '../../../shared/vault.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { trustWords as words } from '../../words/trust.ts'
import './licences.css'

/** What the app is made of, and on which terms. */
export function LicencesDialog({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const [all, setAll] = useState<readonly Licence[] | null>(null)
  useEffect(() => {
    services.client.call('app.licences').then(setAll, (thrown) => report(services, thrown))
  }, [services])
  return (
    <Dialog title={words.licencesTitle} width="wide" onClose={onClose}>
      <p className="quiet">{all?.length === 0 ? words.noLicences : words.licencesIntro}</p>
      <ul className="licences">
        {all?.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                <span className="licences-name">{name}</span> {version} · {licence}
              </summary>
              <pre className="licences-text selectable">{text || licence}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
