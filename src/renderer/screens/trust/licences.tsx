import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import type { Licence } from '../../../shared/vault.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Skeleton, SkeletonRows } from '../../components/skeleton.tsx'
import { useServices } from '../../state/context.ts'
import { trustWords as words } from '../../words/trust.ts'
import { Failed } from '../failed/failed.tsx'
import './licences.css'

/** What the app is made of, and on which terms. */
export function LicencesDialog({ onClose }: { onClose: () => void }) {
  const { client } = useServices()
  const [all, setAll] = useState<readonly Licence[] | null>(null)
  const [failure, setFailure] = useState<AppError | null>(null)
  const ask = useCallback(() => {
    setFailure(null)
    client.call('app.licences').then(setAll, setFailure)
  }, [client])
  useEffect(ask, [ask])
  return (
    <Dialog title={words.licencesTitle} width="wide" onClose={onClose}>
      <p className="quiet">{all?.length === 0 ? words.noLicences : words.licencesIntro}</p>
      {failure && <Failed failure={failure} onRetry={ask} />}
      {!all && !failure && (
        <Skeleton>
          <SkeletonRows count={8} />
        </Skeleton>
      )}
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
