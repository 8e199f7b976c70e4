import { Marked } from './marked.tsx'
import './name.css'

interface NameProps {
  children: string
  className?: string
  /** What was searched for: where the name has it, it is marked. */
  words?: readonly string[]
}

/** A name that a remote gave: text of any script and length, isolated and cut with the whole as title. */
export function Name({ children, className = '', words = [] }: NameProps) {
  return (
    <bdi className={`name ${className}`} title={children}>
      {words.length === 0 ? children : <Marked text={children} words={words} />}
    </bdi>
  )
}
