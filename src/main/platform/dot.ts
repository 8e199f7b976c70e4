/** Amber, as the window marks what asks for attention; blue, green, red, alpha as bitmaps of the system have them. */
const colour = [0x1e, 0x8a, 0xe0, 0xff] as const
const edge = [0xff, 0xff, 0xff, 0xff] as const

/** The same picture with a dot in its lower right corner. `bitmap` has four bytes per pixel and stays as it is. */
export function withDot(bitmap: Uint8Array, width: number, height: number): Buffer {
  const dotted = Buffer.from(bitmap)
  const radius = Math.round(Math.min(width, height) * 0.24)
  const rim = Math.max(1, Math.round(radius * 0.18))
  const [atX, atY] = [width - radius - 1, height - radius - 1]
  for (let y = Math.max(0, atY - radius); y < height; y++) {
    for (let x = Math.max(0, atX - radius); x < width; x++) {
      const distance = Math.hypot(x - atX, y - atY)
      if (distance > radius) continue
      dotted.set(distance > radius - rim ? edge : colour, (y * width + x) * 4)
    }
  }
  return dotted
}
