import './kind-tile.css'

type Tint = 'key' | 'code' | 'cloud' | 'data' | 'work' | 'plain'

// Looks only: a service that is not here gets its initials on a plain tile.
const known: Readonly<Record<string, { letters: string; tint: Tint }>> = {
  Seqera: { letters: 'Se', tint: 'key' },
  Qovery: { letters: 'Qo', tint: 'code' },
  CloudPlans: { letters: 'CP', tint: 'cloud' },
  Sequin: { letters: 'Sq', tint: 'data' },
  Keycard: { letters: 'Kc', tint: 'work' },
}

/** Up to two letters, from the capitals of a name or its start. */
function initials(name: string): string {
  const capitals = name.match(/\p{Lu}/gu) ?? []
  return capitals.length > 1 ? capitals.slice(0, 2).join('') : Array.from(name).slice(0, 2).join('')
}

/** A service's letters on its tint. */
export function Monogram({ name, size = 'md' }: { name: string; size?: 'md' | 'lg' }) {
  const { letters, tint } = known[name] ?? { letters: initials(name), tint: 'plain' }
  return (
    <span className={`monogram monogram-${size} monogram-${tint}`} aria-hidden="true">
      {letters}
    </span>
  )
}
