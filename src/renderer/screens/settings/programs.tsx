import { useEffect, useState } from 'react'
import type { GrantInfo } from '../../../shared/program.ts'
import { Button } from '../../components/button.tsx'
import { Skeleton, SkeletonBar } from '../../components/skeleton.tsx'
import { ToggleField } from '../../components/toggle-field.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { programName, consentWords as words } from '../../words/consent.ts'
import '../consent/consent.css'

interface ProgramsProps {
  confirmSignatures: boolean
  onConfirmSignatures: (value: boolean) => void
}

/** What other programs were allowed for always, and taking it back. */
export function Programs({ confirmSignatures, onConfirmSignatures }: ProgramsProps) {
  const services = useServices()
  const [programs, setPrograms] = useState<GrantInfo[] | null>(null)

  useEffect(() => {
    let gone = false
    services.client.call('programs.list').then(
      (list) => !gone && setPrograms(list),
      (thrown) => report(services, thrown),
    )
    return () => {
      gone = true
    }
  }, [services])

  async function revoke(id: string) {
    try {
      await services.client.call('programs.revoke', { id })
      setPrograms(await services.client.call('programs.list'))
    } catch (thrown) {
      report(services, thrown)
    }
  }

  return (
    <section className="settings-group" aria-label={words.programs}>
      <h3 className="settings-title">{words.programs}</h3>
      <div className="settings-card">
        <ToggleField
          label={words.confirmSignatures}
          value={confirmSignatures}
          onChange={onConfirmSignatures}
        />
        {programs === null && (
          <Skeleton className="program">
            <SkeletonBar width={44} />
          </Skeleton>
        )}
        {programs?.map((grant) => (
          <div key={grant.id} className="program">
            <div className="program-name">
              <span title={grant.script ?? grant.executable}>{programName(grant)}</span>{' '}
              <span className="quiet">{words.may(grant)}</span>
            </div>
            <Button tone="ghost" onPress={() => revoke(grant.id)}>
              {words.revoke}
            </Button>
          </div>
        ))}
      </div>
      {programs?.length === 0 && <p className="quiet">{words.none}</p>}
    </section>
  )
}
