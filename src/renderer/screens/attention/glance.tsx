import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { everyMember } from '../../state/estate.ts'
import type { FindingsFilter } from '../../state/findings.ts'
import { everywhere, type PlaceRef } from '../../state/place-ref.ts'
import { useEstate } from '../../state/use-estate.ts'
import { ageWords as words } from '../../words/ages.ts'
import { AgeCharts } from '../insight/age-charts.tsx'

/** Beside the findings, while none is opened: the same vault or organization as a picture. */
export function Glance() {
  const { findings } = useServices()
  const { tieId, organizationId }: FindingsFilter = useStore(findings, ({ filter }) => filter)
  const estate = useEstate()
  const member = everyMember(estate).find((one) => one.organizationId === organizationId)
  const of = tieId ? { tieId } : organizationId ? { organizationId } : {}
  const place: PlaceRef = tieId ? { tieId } : (member?.ref ?? everywhere)
  return (
    <article className="credential glance" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        <p className="quiet">{words.intro}</p>
      </header>
      <AgeCharts of={of} place={place} />
    </article>
  )
}
