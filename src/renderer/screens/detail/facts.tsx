import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { Ago } from '../../components/ago.tsx'
import { Badge } from '../../components/badge.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useActions } from '../../state/actions.ts'
import { isLocal } from '../../state/use-estate.ts'
import { detailWords } from '../../words/detail.ts'
import { usageWords } from '../../words/usage.ts'
import { UsedBy } from './used-by.tsx'

const healthTones = { ok: 'good', warn: 'amber', invalid: 'red', unknown: 'quiet' } as const

/** What the remote tells about the credential's use, health and life. Why it is invalid stands above. */
export function Facts({ credential, provider }: { credential: CredentialDetail; provider: string }) {
  const { health, healthMessage, healthCheckedAt, lastUsedAt, createdAt, updatedAt, pulledAt } = credential
  const here = isLocal(credential)
  const { openConsole } = useActions()
  const told = health !== 'unknown' || healthMessage !== null
  return (
    <section>
      <h3 className="section-title">{here ? detailWords.life : detailWords.use}</h3>
      <dl className="facts">
        {told && (
          <Fact name={detailWords.health} wide>
            <span className="fact-health">
              <Badge tone={healthTones[health]}>{detailWords.healthStates[health]}</Badge>
              {healthMessage && health !== 'invalid' && <bdi className="selectable">{healthMessage}</bdi>}
              {healthCheckedAt !== null && (
                <span className="quiet">
                  {detailWords.checked} <Ago at={healthCheckedAt} />
                </span>
              )}
            </span>
          </Fact>
        )}
        {credential.usage && (
          <Fact name={usageWords.title} wide>
            <UsedBy usage={credential.usage} />
          </Fact>
        )}
        {!here && (
          <Fact name={detailWords.lastUsed}>
            {lastUsedAt === null ? (
              <span className="quiet">{detailWords.neverUsed}</span>
            ) : (
              <Ago at={lastUsedAt} />
            )}
          </Fact>
        )}
        {pulledAt !== null && !here && (
          <Fact name={detailWords.pulled}>
            <Ago at={pulledAt} />
          </Fact>
        )}
        {updatedAt !== null && (
          <Fact name={detailWords.updated}>
            <Ago at={updatedAt} />
          </Fact>
        )}
        {createdAt !== null && (
          <Fact name={detailWords.created}>
            <Ago at={createdAt} />
          </Fact>
        )}
        {credential.remoteId && !here && (
          <Fact name={detailWords.remoteId(provider)} wide>
            <span className="mono select-all">{credential.remoteId}</span>
          </Fact>
        )}
        {credential.remoteUrl && (
          <Fact name={detailWords.remoteUrl(provider)} wide>
            <span className="fact-link">
              <span className="mono select-all">{credential.remoteUrl}</span>
              <IconButton
                label={detailWords.openConsole(provider)}
                onPress={() => void openConsole(credential.id)}
              >
                <ExternalLink size={14} />
              </IconButton>
            </span>
          </Fact>
        )}
      </dl>
    </section>
  )
}

export function Fact({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'fact fact-wide' : 'fact'}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
