import type { ReactNode } from 'react'
import type { UsePlace } from '../../../shared/rotation.ts'

/** Somewhere that a secret is used: its name, the field, where it is, and a line of its own. */
export function PlaceText({ place, children }: { place: UsePlace; children: ReactNode }) {
  const { name, label, where } = place
  return (
    <span className="rotate-text">
      <span>
        <bdi className="rotate-name">{name}</bdi>
        {(label ?? where) && <span className="quiet"> {[label, where].filter(Boolean).join(', ')}</span>}
      </span>
      <span className="rotate-note">{children}</span>
    </span>
  )
}
