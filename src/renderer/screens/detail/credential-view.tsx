import { useStore } from 'zustand'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { Banner } from '../../components/banner.tsx'
import { KindTile } from '../../components/kind-tile.tsx'
import { useServices } from '../../state/context.ts'
import { detailWords } from '../../words/detail.ts'
import { ConflictView } from '../conflict/conflict-view.tsx'
import { History } from '../history/history.tsx'
import { Candidates } from '../sync/candidates.tsx'
import { OwedBanner } from '../sync/owed-banner.tsx'
import { TrashBanner } from '../trash/trash-banner.tsx'
import { Annotations } from './annotations.tsx'
import { CredentialActions } from './credential-actions.tsx'
import { Extra } from './extra.tsx'
import { Facts } from './facts.tsx'
import { Fields } from './fields.tsx'

export function CredentialView({ credential }: { credential: CredentialDetail }) {
  const { providers } = useServices()
  const known = useStore(providers, ({ value }) => value)
  const provider = known?.find(({ id }) => id === credential.provider)?.name ?? credential.provider
  const { gone, held, conflict, owed, trashedAt } = credential
  return (
    <article className="credential">
      <header className="credential-head">
        <KindTile kind={credential.kind} size="lg" />
        <div className="credential-title">
          <h2>
            <bdi className="selectable">{credential.name}</bdi>
          </h2>
          <p className="quiet">
            {credential.kindLabel} <span aria-hidden="true">·</span> {provider}
            {credential.organization && (
              <>
                {' '}
                <span aria-hidden="true">·</span> <bdi>{credential.organization}</bdi>
              </>
            )}
            {credential.scope && credential.scope !== credential.organization && (
              <>
                {' / '}
                <bdi>{credential.scope}</bdi>
              </>
            )}
          </p>
        </div>
        <CredentialActions credential={credential} />
      </header>
      {credential.description && (
        <p className="credential-description selectable">{credential.description}</p>
      )}
      {conflict ? (
        <ConflictView conflict={conflict} credential={credential} provider={provider} />
      ) : trashedAt !== null ? (
        <TrashBanner trashedAt={trashedAt} credential={credential} provider={provider} />
      ) : owed && owed.candidates.length > 0 ? (
        <Candidates owed={owed} credential={credential} provider={provider} />
      ) : (
        owed && <OwedBanner owed={owed} credential={credential} provider={provider} />
      )}
      {gone && trashedAt === null && conflict === null && (
        <Banner tone="attention" title={detailWords.goneTitle(provider)}>
          {detailWords.gone}
        </Banner>
      )}
      {credential.health === 'invalid' && credential.healthMessage && (
        <Banner tone="error" title={detailWords.healthStates.invalid}>
          <bdi>{credential.healthMessage}</bdi>
        </Banner>
      )}
      {(held === 'missing' || held === 'partial') && (
        <Banner tone="info" title={held === 'missing' ? detailWords.missingTitle : detailWords.partialTitle}>
          {detailWords.missing(provider)}
        </Banner>
      )}
      <Fields credential={credential} provider={provider} />
      <Facts credential={credential} provider={provider} />
      <Annotations credential={credential} />
      <History credential={credential} provider={provider} />
      <Extra extra={credential.extra} provider={provider} />
    </article>
  )
}
