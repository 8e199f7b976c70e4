import { HardDrive } from 'lucide-react'
import { useStore } from 'zustand'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { Banner } from '../../components/banner.tsx'
import { KindTile } from '../../components/kind-tile.tsx'
import { useServices } from '../../state/context.ts'
import { isLocal, useCatalogues } from '../../state/use-estate.ts'
import { detailWords } from '../../words/detail.ts'
import { hereWords } from '../../words/organization.ts'
import { ConflictView } from '../conflict/conflict-view.tsx'
import { History } from '../history/history.tsx'
import { WhereUsed } from '../insight/where-used.tsx'
import { RotationBanner } from '../rotate/rotation-banner.tsx'
import { Candidates } from '../sync/candidates.tsx'
import { OwedBanner } from '../sync/owed-banner.tsx'
import { TrashBanner } from '../trash/trash-banner.tsx'
import { Access } from './access.tsx'
import { Annotations } from './annotations.tsx'
import { CredentialActions } from './credential-actions.tsx'
import { Extra } from './extra.tsx'
import { Facts } from './facts.tsx'
import { Fields } from './fields.tsx'
import { Files } from './files.tsx'
import { OwnDates } from './own-dates.tsx'
import { OwnFields } from './own-fields.tsx'
import { useReveal, useWished } from './use-reveal.ts'

export function CredentialView({ credential }: { credential: CredentialDetail }) {
  const { vault } = useServices()
  const path = useStore(vault, ({ now }) => (now?.state === 'unlocked' ? now.path : ''))
  const reveal = useReveal(credential.id, path)
  useWished(credential.id, reveal)
  const provider = useCatalogues()(credential.provider)?.name ?? credential.provider
  const here = isLocal(credential)
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
        <CredentialActions credential={credential} provider={provider} />
      </header>
      {here && (
        <p className="credential-here">
          <HardDrive size={14} aria-hidden="true" />
          {hereWords.alone}
        </p>
      )}
      {credential.description && (
        <p className="credential-description selectable">{credential.description}</p>
      )}
      {conflict ? (
        <ConflictView conflict={conflict} credential={credential} provider={provider} />
      ) : trashedAt !== null ? (
        <>
          <TrashBanner trashedAt={trashedAt} credential={credential} provider={provider} />
          {owed?.failure && <OwedBanner owed={owed} credential={credential} provider={provider} />}
        </>
      ) : owed && owed.candidates.length > 0 ? (
        <Candidates owed={owed} credential={credential} provider={provider} />
      ) : (
        owed && <OwedBanner owed={owed} credential={credential} provider={provider} />
      )}
      {trashedAt === null && <RotationBanner credentialId={credential.id} />}
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
          {here ? detailWords.missingHere : detailWords.missing(provider)}
        </Banner>
      )}
      <Fields credential={credential} provider={provider} reveal={reveal} />
      <OwnFields credential={credential} reveal={reveal} />
      <Facts credential={credential} provider={provider} />
      <WhereUsed of={{ id: credential.id }} />
      <OwnDates credential={credential} />
      <Annotations credential={credential} />
      <Files credential={credential} />
      <History credential={credential} provider={provider} />
      <Access credential={credential} />
      <Extra extra={credential.extra} provider={provider} />
    </article>
  )
}
