import { Marked } from './marked.tsx'
import './name.css'

interface NameProps {
  children: string
  className?: string
  /** What was searched for: where the name has it, it is marked. */
  words?: readonly string[]
}

/** Nobody reads more of a name, and laying out megabytes would hold up the window. */
const longest = 1000

/** A name that a remote gave: text of any script and length, isolated and cut with the whole as title. */
export function Name({ children, className = '', words = [] }: NameProps) {
  const shown = children.length > longest ? `${children.slice(0, longest)}…` : children
  return (
    <bdi className={`name ${className}`} title={shown}>
      {words.length === 0 ? shown : <Marked text={shown} words={words} />}
    </bdi>
  )
}
