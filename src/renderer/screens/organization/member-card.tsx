import { HardDrive } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Monogram } from '../../components/monogram.tsx'
import { Name } from '../../components/name.tsx'
import { useNow } from '../../components/now.ts'
import { useServices } from '../../state/context.ts'
import type { Member } from '../../state/estate.ts'
import type { Holdings } from '../../state/overview.ts'
import { isLocal } from '../../state/use-estate.ts'
import { hereWords, organizationWords as words } from '../../words/organization.ts'
import { standingOf, standingWords } from '../../words/places.ts'

interface MemberCardProps {
  member: Member
  /** What its provider is called. */
  provider: string
  /** Absent until it was read. */
  holdings: Holdings | undefined
  /** Is the organization's own name worth saying? */
  named: boolean
  /** The only card: then there is nothing to go to. */
  alone: boolean
}

/** What an organization holds at one service, or in this vault: a button that goes there. */
export function MemberCard({ member, provider, holdings, named, alone }: MemberCardProps) {
  const { detail, list } = useServices()
  const here = isLocal(member)
  const title = here ? hereWords.onlyHere : (member.connection?.label ?? provider)
  const inside = (
    <>
      <span className="card-head">
        {here ? (
          <span className="monogram monogram-md monogram-plain" aria-hidden="true">
            <HardDrive size={14} />
          </span>
        ) : (
          <Monogram name={provider} />
        )}
        <span className="card-title">
          <Name>{title}</Name>
        </span>
        <span className="card-count">{words.credentials(holdings?.total ?? member.count)}</span>
      </span>
      {named && (
        <span className="card-line">
          <Name>{member.name}</Name>
        </span>
      )}
      <Held holdings={holdings} />
      {member.connection && <Standing connection={member.connection} />}
    </>
  )
  if (alone) return <li className="card card-still">{inside}</li>
  return (
    <li>
      <Button
        className="card"
        onPress={() => {
          void detail.getState().choose(null)
          void list.getState().show(member.ref)
        }}
      >
        {inside}
      </Button>
    </li>
  )
}

/** Of how many credentials the secrets are here, as a line and as words. */
function Held({ holdings }: { holdings: Holdings | undefined }) {
  if (!holdings) return <span className="card-line card-wait" aria-hidden="true" />
  const { held, missing, read, total } = holdings
  const of = held + missing
  if (total === 0) return <span className="card-line quiet">{words.nothingYet}</span>
  if (of === 0) return <span className="card-line quiet">{words.noSecrets}</span>
  return (
    <span className="card-line">
      <span className="card-bar" aria-hidden="true">
        <span style={{ width: `${(held / of) * 100}%` }} />
      </span>
      <span className={missing > 0 ? 'card-missing' : ''}>{words.secretsHere(held, of)}</span>
      {read < total && <span className="quiet">{words.firstOf(read)}</span>}
    </span>
  )
}

function Standing({ connection }: { connection: NonNullable<Member['connection']> }) {
  const now = useNow(30_000)
  return (
    <span className={`card-line quiet standing-${standingOf(connection)}`}>
      {standingWords(connection, now)}
    </span>
  )
}
