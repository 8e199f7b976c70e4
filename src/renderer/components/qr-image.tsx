import { encode } from 'uqr'
import './large-type.css'

interface QrImageProps {
  value: string
  /** What the image is, to who cannot see it. It never says the value. */
  label: string
  tooLong: string
}

/** A QR code as one path. Black on white in either theme: a camera expects it so. */
export function QrImage({ value, label, tooLong }: QrImageProps) {
  const code = codeOf(value)
  if (!code) return <p>{tooLong}</p>
  return (
    <div className="qr">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
    </div>
  )
}

/** The modules of a code with its quiet zone of four; null where no code has room for the text. */
function codeOf(value: string): { size: number; path: string } | null {
  try {
    const { size, data } = encode(value, { ecc: 'M', border: 4 })
    const path = data
      .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
      .join('')
    return { size, path }
  } catch {
    return null
  }
}
