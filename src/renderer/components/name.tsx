import './name.css'

/** A name that a remote gave: text of any script and length, isolated and cut with the whole as title. */
export function Name({ children, className = '' }: { children: string; className?: string }) {
  return (
    <bdi className={`name ${className}`} title={children}>
      {children}
    </bdi>
  )
}
