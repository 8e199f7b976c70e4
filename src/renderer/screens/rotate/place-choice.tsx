import type { RotationLook, UsePlace } from '../../../shared/rotation.ts'
import { rotateWords as words } from '../../words/rotate.ts'
import { PlaceText } from './place-text.tsx'

interface PlaceChoiceProps {
  look: RotationLook
  /** Keys of places that keep the old value. */
  out: ReadonlySet<string>
  working: boolean
  onOut: (out: ReadonlySet<string>) => void
}

/** Where the secret is used. What is unticked keeps the old value; the one that is rotated cannot be. */
export function PlaceChoice({ look, out, working, onOut }: PlaceChoiceProps) {
  const { places, credentialId, field } = look
  const isOwn = (place: UsePlace) => place.key === `${credentialId} ${field}`
  const flip = (key: string, into: boolean) => {
    const next = new Set(out)
    if (into) next.delete(key)
    else next.add(key)
    onOut(next)
  }
  if (places.length === 0) return <p className="quiet">{words.noPlaces}</p>
  return (
    <fieldset className="rotate-fieldset">
      <legend className="field-label">{words.places(places.length)}</legend>
      <ul className="rotate-places">
        {places.map((place) => (
          <li key={place.key} className="rotate-place">
            <input
              type="checkbox"
              className="rotate-check"
              aria-label={words.include(place.name)}
              checked={!out.has(place.key)}
              disabled={working || isOwn(place)}
              onChange={(event) => flip(place.key, event.target.checked)}
            />
            <PlaceText place={place}>
              {isOwn(place) && `${words.always}. `}
              {words.placeWays[place.way]}
              {place.why && `. ${place.why}`}
            </PlaceText>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
