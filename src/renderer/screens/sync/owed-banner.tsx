import { useStore } from 'zustand'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { fromWire } from '../../../shared/errors.ts'
import type { Owed } from '../../../shared/sync.ts'
import { Ago } from '../../components/ago.tsx'
import { Banner } from '../../components/banner.tsx'
import { useServices } from '../../state/context.ts'
import { explainChange } from '../../state/draft-failure.ts'
import { owedWords as words } from '../../words/owed.ts'
import { OwedActions } from './owed-actions.tsx'

interface OwedBannerProps {
  owed: Owed
  credential: CredentialDetail
  provider: string
}

export const changeOf = { create: 'create', change: 'update', delete: 'remove' } as const

/** What the remote is owed of this credential, since when, why it does not have it, and what to do. */
export function OwedBanner({ owed, credential, provider }: OwedBannerProps) {
  const { places, providers } = useServices()
  const names = useStore(providers, ({ value }) => value)
  const connection = useStore(places, ({ value }) => value)?.find(({ id }) => id === credential.connectionId)
  const { action, failure, held, nextAt, since } = owed
  const nameOf = (id: string) => names?.find((one) => one.id === id)?.name ?? id

  const title = failure ? words.failedTitle(provider, action) : held ? words.heldTitle : words.title(action)
  const why = failure
    ? `${sentence(explainChange(fromWire(failure), changeOf[action], nameOf))} ${
        held ? words.held : nextAt === null ? words.waitsForYou : words.nextAt(nextAt)
      }`
    : held
      ? words.held
      : connection?.writes === false
        ? words.readOnly(connection.label)
        : words.next(provider)
  return (
    <div data-testid="owed">
      <Banner
        tone={failure ? 'attention' : 'info'}
        title={title}
        action={<OwedActions owed={owed} credential={credential} readOnly={connection?.writes === false} />}
      >
        {why}
        <span className="owed-fields">
          {action === 'change' && owed.fields.length > 0 && (
            <>
              {words.fields} <bdi>{owed.fields.join(', ')}</bdi>.{' '}
            </>
          )}
          {words.since} <Ago at={since} />.
        </span>
      </Banner>
    </div>
  )
}

/** What a service says of a field often ends without a full stop. */
const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)
