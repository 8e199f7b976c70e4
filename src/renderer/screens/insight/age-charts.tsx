import { useId } from 'react'
import type { AgeBand, Ages } from '../../../shared/attention.ts'
import { Skeleton, SkeletonBar } from '../../components/skeleton.tsx'
import { type AgesOf, useAges } from '../../state/ages.ts'
import { useServices } from '../../state/context.ts'
import type { PlaceRef } from '../../state/place-ref.ts'
import { ageSentence, longBand, shortBand, ageWords as words } from '../../words/ages.ts'
import { grouped } from '../../words/count.ts'
import { Failed } from '../failed/failed.tsx'
import './ages.css'

const drawn = ['stored', 'used', 'expires'] as const
type Drawn = (typeof drawn)[number]

/** What a bar of this band says: that it is over, that it is soon, or nothing. */
function toneOf(of: Drawn, id: AgeBand['id'], index: number): 'red' | 'amber' | 'quiet' | 'plain' {
  if (id === 'past') return 'red'
  if (id === 'older' || (of === 'expires' && index === 1)) return 'amber'
  return id === 'never' ? 'quiet' : 'plain'
}

/** How old secrets are, how long unused, what ends when: each bar leads to the list of what is in it. */
export function AgeCharts({ of, place }: { of: AgesOf; place: PlaceRef }) {
  const { ages, failure, again } = useAges(of)
  if (ages === null && failure) return <Failed failure={failure} onRetry={again} />
  if (ages === null) return <ChartsWait />
  return (
    <div className="ages">
      {drawn.map((one) => (
        <Chart key={one} of={one} bands={ages[one]} place={place} />
      ))}
    </div>
  )
}

function Chart({ of, bands, place }: { of: Drawn; bands: Ages[Drawn]; place: PlaceRef }) {
  const { list } = useServices()
  const id = useId()
  const most = Math.max(1, ...bands.map(({ count }) => count))
  const any = bands.some(({ count }) => count > 0)
  return (
    <figure className={`age age-${of}`} aria-labelledby={id}>
      <figcaption id={id}>
        <span className="age-title">{words[of]}</span>
        <span className="quiet age-sum">{ageSentence(of, bands)}</span>
      </figcaption>
      {any && (
        <ul className="age-bars">
          {bands.map((band, index) => {
            const label = words.bar(band.count, longBand(of, band.id, bands[index - 1]?.id))
            const bar = <Bar band={band} of={of} index={index} part={band.count / most} />
            return (
              <li key={band.id} title={label}>
                {band.count > 0 ? (
                  <button
                    type="button"
                    className="age-bar age-bar-leads"
                    onClick={() => void list.getState().recall(band.query, place)}
                  >
                    <span className="visually-hidden">{label}</span>
                    {bar}
                  </button>
                ) : (
                  <span className="age-bar age-bar-none">
                    <span className="visually-hidden">{label}</span>
                    {bar}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </figure>
  )
}

const height = 64
/** Pixels. One among thousands is still to be seen. */
const least = 3

function Bar({ band, of, index, part }: { band: AgeBand; of: Drawn; index: number; part: number }) {
  const tall = band.count === 0 ? 1 : Math.max(least, Math.round(part * height))
  return (
    <span aria-hidden="true" className="age-inside">
      <svg className="age-picture" width="100%" height={height + 16} role="presentation">
        <text className="age-count" x="50%" y={height - tall + 11} textAnchor="middle">
          {band.count > 0 ? grouped(band.count) : ''}
        </text>
        <rect
          className={`age-rect age-rect-${band.count === 0 ? 'none' : toneOf(of, band.id, index)}`}
          x="15%"
          width="70%"
          y={height + 16 - tall}
          height={tall}
          rx={2}
        />
      </svg>
      <span className="age-label">{shortBand(of, band.id)}</span>
    </span>
  )
}

function ChartsWait() {
  return (
    <Skeleton>
      <div className="ages">
        {drawn.map((one) => (
          <div key={one} className={`age age-${one} age-wait`}>
            <SkeletonBar tall width={one === 'expires' ? 20 : 40} />
            <SkeletonBar width={one === 'expires' ? 36 : 66} />
            <span className="age-wait-bars">
              {[24, 48, 40, 16, 32].map((tall) => (
                <span key={tall} className="skeleton" style={{ height: tall }} />
              ))}
            </span>
          </div>
        ))}
      </div>
    </Skeleton>
  )
}
