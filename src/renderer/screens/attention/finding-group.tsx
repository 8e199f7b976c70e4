import { useStore } from 'zustand'
import type { AttentionReason, Finding } from '../../../shared/attention.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { KindTile } from '../../components/kind-tile.tsx'
import { Name } from '../../components/name.tsx'
import { useNow } from '../../components/now.ts'
import { useServices } from '../../state/context.ts'
import { actOn } from '../../state/finding-actions.ts'
import { pathOf } from '../../state/place-ref.ts'
import { isLocal, useCatalogues } from '../../state/use-estate.ts'
import { findingSentence, findingWords, attentionWords as words } from '../../words/attention.ts'
import { grouped } from '../../words/count.ts'
import { hereWords } from '../../words/organization.ts'

const tones: Partial<Record<AttentionReason, 'red' | 'quiet'>> = {
  conflict: 'red',
  'push-failed': 'red',
  unhealthy: 'red',
  expired: 'red',
  unused: 'quiet',
  'never-used': 'quiet',
  unattached: 'quiet',
}

interface FindingGroupProps {
  reason: AttentionReason
  found: readonly Finding[]
  /** How many there are in all: the page may hold fewer. */
  count: number
  onOpen: () => void
}

/** The findings of one reason. */
export function FindingGroup({ reason, found, count, onOpen }: FindingGroupProps) {
  const { title } = findingWords[reason]
  return (
    <section className="findings" aria-label={title}>
      <h3 className="findings-title">
        <Badge tone={tones[reason] ?? 'amber'}>{title}</Badge>
        <span className="quiet">{grouped(count)}</span>
      </h3>
      <ul className="findings-list">
        {found.map((finding) => (
          <FindingRow key={finding.credential.id} finding={finding} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}

/** Opens its credential; the button beside it does what is to be done. */
function FindingRow({ finding, onOpen }: { finding: Finding; onOpen: () => void }) {
  const services = useServices()
  const chosen = useStore(services.detail, ({ id }) => id === finding.credential.id)
  const catalogueOf = useCatalogues()
  const now = useNow(60_000)
  const { credential, reason } = finding
  const { action } = findingWords[reason]
  const nameOf = (provider: string) => catalogueOf(provider)?.name ?? provider
  const where = isLocal(credential)
    ? hereWords.onlyHere
    : pathOf(nameOf(credential.provider), credential.organization, credential.scope)
  async function act() {
    await actOn(services, finding, nameOf)
    if (reason === 'conflict' || reason === 'shared-secret') onOpen()
  }
  return (
    <li className="finding" data-chosen={chosen || undefined}>
      <button
        type="button"
        className="finding-open"
        onClick={() => void services.detail.getState().choose(credential.id)}
      >
        <KindTile kind={credential.kind} />
        <span className="reason-text">
          <Name>{credential.name}</Name>{' '}
          <span className="quiet reason-where">
            <Name>{where}</Name>
          </span>
        </span>
      </button>
      <div className="finding-next">
        <p className="finding-why">{findingSentence(finding, now)}</p>
        <Button aria-label={words.actOn(action, credential.name)} onPress={act}>
          {action}
        </Button>
      </div>
    </li>
  )
}
