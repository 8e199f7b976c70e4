import './arch.css'

const centre = 200
const spring = 214
const inner = 122
const outer = 178
const stones = 9
const gap = 0.9

function at(radius: number, degrees: number): string {
  const radians = (degrees * Math.PI) / 180
  return `${(centre + radius * Math.cos(radians)).toFixed(1)} ${(spring - radius * Math.sin(radians)).toFixed(1)}`
}

/** One stone between two angles, with straight joints and curved faces. */
function stone(from: number, to: number, low: number, high: number): string {
  return `M${at(low, from)}L${at(high, from)}A${high} ${high} 0 0 0 ${at(high, to)}L${at(low, to)}A${low} ${low} 0 0 1 ${at(low, from)}Z`
}

const step = 180 / stones
const voussoirs = Array.from({ length: stones }, (_, index) => index)
  .filter((index) => index !== (stones - 1) / 2)
  .map((index) => stone(index * step + gap, (index + 1) * step - gap, inner, outer))

const courses = [0, 1, 2].flatMap((row) => {
  const y = spring + 4 + row * 52
  return [centre - outer, centre + inner].map((x) => `M${x} ${y}h${outer - inner}v48h${-(outer - inner)}Z`)
})

/** The gate of a vault: an arch whose keystone carries the keyhole. Its opening holds `children`. */
export function Arch() {
  return (
    <svg className="arch" viewBox="0 0 400 374" aria-hidden="true">
      {[...voussoirs, ...courses].map((path) => (
        <path key={path} className="arch-stone" d={path} />
      ))}
      <path
        className="arch-key"
        d={stone(90 - step / 2 - 1.6, 90 + step / 2 + 1.6, inner - 10, outer + 16)}
      />
      <path
        className="arch-hole"
        d="M200 46a10.5 10.5 0 0 0-5.6 19.4l-3.3 15.4a1.4 1.4 0 0 0 1.37 1.7h15.06a1.4 1.4 0 0 0 1.37-1.7l-3.3-15.4A10.5 10.5 0 0 0 200 46Z"
      />
    </svg>
  )
}
