import fs from 'node:fs'
import { z } from 'zod'

const rectangle = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
})
const stored = rectangle.extend({ maximised: z.boolean() })
export type WindowState = z.output<typeof stored>
type Rectangle = z.output<typeof rectangle>

const usual = { width: 1280, height: 820 }
/** So much of the window's top must be on a screen for a person to get hold of it. */
const grip = { width: 120, height: 40 }

/** Where the window was last; null where that is not known. */
export function readWindowState(file: string): WindowState | null {
  try {
    return stored.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** A lost file costs a place on the screen and no more. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    fs.writeFileSync(file, JSON.stringify(state), { mode: 0o600 })
  } catch {}
}

/**
 * Where to put the window: where it was, if a person can still get hold of it there on one of these screens, and
 * otherwise where the system puts a new one, no larger than the first screen.
 */
export function placed(
  state: WindowState | null,
  screens: readonly Rectangle[],
): Partial<Rectangle> & typeof usual {
  const [first] = screens
  const within = (width: number, height: number) =>
    first
      ? { width: Math.min(width, first.width), height: Math.min(height, first.height) }
      : { width, height }
  if (state === null) return within(usual.width, usual.height)
  const { x, y, width, height } = state
  const held = screens.some((screen) => {
    const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x)
    return across >= grip.width && y >= screen.y && y + grip.height <= screen.y + screen.height
  })
  return held ? { x, y, width, height } : within(width, height)
}
