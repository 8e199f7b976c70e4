import './kind-tile.css'

/** A service's initials: up to two, from its words or its capitals. */
export function Monogram({ name, size = 'md' }: { name: string; size?: 'md' | 'lg' }) {
  const capitals = name.match(/\p{Lu}/gu) ?? []
  const letters = capitals.length > 1 ? capitals.slice(0, 2).join('') : Array.from(name).slice(0, 2).join('')
  return (
    <span className={`monogram monogram-${size}`} aria-hidden="true">
      {letters}
    </span>
  )
}
