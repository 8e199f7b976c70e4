import type { CredentialDetail } from '../../../shared/credential.ts'
import type { Owed } from '../../../shared/sync.ts'
import { Ago } from '../../components/ago.tsx'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Name } from '../../components/name.tsx'
import { useEdits } from '../../state/edits.ts'
import { candidateWords as words } from '../../words/owed.ts'

interface CandidatesProps {
  owed: Owed
  credential: CredentialDetail
  provider: string
}

/** A create whose answer was lost, and several at the remote that could be it. */
export function Candidates({ owed, credential, provider }: CandidatesProps) {
  const { settle } = useEdits()
  return (
    <section aria-label={words.title(provider)} data-testid="candidates">
      <Banner tone="attention" title={words.title(provider)}>
        {words.text(provider)}
      </Banner>
      <ul className="candidates">
        {owed.candidates.map(({ remoteId, name, createdAt }) => (
          <li key={remoteId} className="candidate">
            <div className="candidate-text">
              <Name>{name}</Name>
              <span className="candidate-facts">
                <span className="mono selectable">{remoteId}</span>
                <span>
                  {createdAt === null ? (
                    words.madeUnknown
                  ) : (
                    <>
                      {words.made} <Ago at={createdAt} />
                    </>
                  )}
                </span>
              </span>
            </div>
            <Button aria-label={words.chooseLabel(remoteId)} onPress={() => settle(credential, remoteId)}>
              {words.choose}
            </Button>
          </li>
        ))}
        <li className="candidate candidate-none">
          <Button onPress={() => settle(credential, null)}>{words.none}</Button>
        </li>
      </ul>
    </section>
  )
}
