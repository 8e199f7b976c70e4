import { createInterface } from 'node:readline'

const LOG_LINE = /^\[\d+:\d{4}\/\d{6}\.\d+:(INFO|WARNING|ERROR):/
const DESKTOP_BUS = /:bus\.cc\(/
const KEPT = 20

/**
 * Copies the lines of `from` to `to` except Chromium's own log, which on a machine without a desktop is about
 * services that are not there. The last of them are held back for when the app ends badly.
 */
export function quietChromium(from, to) {
  const held = []
  createInterface({ input: from }).on('line', (line) => {
    if (!LOG_LINE.test(line)) return void to.write(`${line}\n`)
    if (!DESKTOP_BUS.test(line)) held.push(line)
    if (held.length > KEPT) held.shift()
  })
  return { heldBack: () => [...held] }
}
