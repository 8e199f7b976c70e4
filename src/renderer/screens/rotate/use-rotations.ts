import { useEffect, useState } from 'react'
import type { Rotation } from '../../../shared/rotation.ts'
import { useServices } from '../../state/context.ts'

/** Rotations that are under way, as they are now; null until they were read. */
export function useRotations(): readonly Rotation[] | null {
  const { client } = useServices()
  const [open, setOpen] = useState<readonly Rotation[] | null>(null)
  useEffect(() => {
    let gone = false
    let asked = 0
    const ask = () => {
      const mine = ++asked
      client.call('rotations.list').then(
        (all) => {
          if (!gone && mine === asked) setOpen(all.filter(({ state }) => state === 'open'))
        },
        // A locked vault has none; whatever else is wrong, the next change asks again.
        () => {},
      )
    }
    ask()
    const stops = [
      client.on('rotations.changed', ask),
      client.on('credentials.changed', ask),
      client.on('places.changed', ask),
    ]
    return () => {
      gone = true
      for (const stop of stops) stop()
    }
  }, [client])
  return open
}

/** Is this credential the one that is rotated, or one of its places? */
export const concerns = ({ credentialId, places }: Rotation, id: string): boolean =>
  credentialId === id || places.some((place) => place.credentialId === id)
