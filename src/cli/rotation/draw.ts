import type { PlaceState, Rotation, RotationLook, RotationPlace, UsePlace } from '../../shared/rotation.ts'
import type { Context } from '../context.ts'
import { shown } from '../output/style.ts'
import { timeText } from '../output/time.ts'

const states: Readonly<Record<PlaceState, string>> = {
  waiting: 'waits for its turn',
  owed: 'not sent yet',
  barred: 'the connection may not write',
  held: 'left out of syncs',
  failed: 'not accepted',
  conflict: 'in conflict',
  undone: 'has something else again',
  'by-hand': 'to be done by hand',
  done: 'done',
  gone: 'no longer here',
}

const place = ({ name, label, where }: UsePlace): string =>
  [name, label && `(${label})`, where && `in ${where}`].filter(Boolean).join(' ')

/** Where a secret is used, and how each place would get a new value. */
export function drawLook({ table }: Context, look: RotationLook): string {
  const ways = { vault: 'here, at once', service: 'sent to its service', hand: 'by hand' }
  const maker = look.madeBy === null ? '' : `${look.madeBy} makes the new value: use --by-service\n`
  if (look.places.length === 0) return `${maker}"${look.label}" is used nowhere else that this vault knows\n`
  return `${maker}${table(look.places, [
    { title: 'USED BY', of: place, flexible: true },
    { title: 'NEW VALUE', of: ({ way, why }) => (why ? `${ways[way]}: ${why}` : ways[way]), flexible: true },
    { title: 'KEY', of: ({ key }) => key },
  ])}`
}

/** One rotation with its places, and what to do next. */
export function drawRotation({ table, style }: Context, rotation: Rotation): string {
  const { id, name, label, places, done, state, ready } = rotation
  const head = `${style('bold', shown(`${name} (${label})`))}  ${done} of ${places.length} places, ${state}\n${id}\n\n`
  const lines = table(places, [
    { title: 'PLACE', of: place, flexible: true },
    {
      title: 'STATE',
      of: ({ state: at, message }: RotationPlace) => [states[at], message].filter(Boolean).join(': '),
    },
    { title: 'KEY', of: ({ key, state: at }) => (at === 'by-hand' ? key : '') },
  ])
  if (state !== 'open') return head + lines
  const next = ready
    ? `try the new value; then \`keystead rotate --confirm ${id}\`, or --revert`
    : `go on with \`keystead rotate --resume ${id}\``
  return `${head}${lines}\n${next}\n`
}

/** Rotations as a list. */
export function drawRotations({ table }: Context, rotations: readonly Rotation[]): string {
  if (rotations.length === 0) return 'no rotation yet\n'
  return table(rotations, [
    { title: 'ROTATION', of: ({ id }) => id },
    { title: 'OF', of: ({ name, label }) => `${name} (${label})`, flexible: true },
    { title: 'STATE', of: ({ state }) => state },
    { title: 'PLACES', of: ({ done, places }) => `${done} of ${places.length}` },
    { title: 'STARTED', of: ({ startedAt }) => timeText(startedAt) },
  ])
}
