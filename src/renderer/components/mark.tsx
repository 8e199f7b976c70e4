/** The keystone of an arch, with a keyhole, between its two neighbours. */
export function Mark({ size, bare = false }: { size: number; bare?: boolean }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 64 64"
      className={bare ? 'mark mark-bare' : 'mark'}
      aria-hidden="true"
    >
      <rect className="mark-tile" width="64" height="64" rx="14" />
      <path className="mark-side" d="M3.5 25.8 15.6 16l5.6 27.4-7.4 5.2Z" />
      <path className="mark-side" d="M60.5 25.8 48.4 16l-5.6 27.4 7.4 5.2Z" />
      <path
        className="mark-stone"
        fillRule="evenodd"
        d="M19.6 10h24.8a2.6 2.6 0 0 1 2.55 3.1l-7.4 38.8a2.6 2.6 0 0 1-2.55 2.1h-10a2.6 2.6 0 0 1-2.55-2.1l-7.4-38.8A2.6 2.6 0 0 1 19.6 10ZM32 21.5a6.2 6.2 0 0 0-3.3 11.45l-2.1 9.3a1 1 0 0 0 .98 1.25h8.84a1 1 0 0 0 .98-1.25l-2.1-9.3A6.2 6.2 0 0 0 32 21.5Z"
      />
    </svg>
  )
}
