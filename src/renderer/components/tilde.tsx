interface TildeProps {
  size: number
  strokeWidth?: number
  'aria-hidden'?: 'true'
}

/** The sign of a change in a plan, drawn like the icons beside it. */
export function Tilde({ size, strokeWidth = 2 }: TildeProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path
        d="M4 14c1.6-3.6 4.8-4.4 8-2s6.4 1.6 8-2"
        stroke="currentColor"
        strokeWidth={strokeWidth}
        strokeLinecap="round"
      />
    </svg>
  )
}
