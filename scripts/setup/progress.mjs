const HEARTBEAT_MS = 10_000
const running = new Set()
let timer

/**
 * Runs `work` as a named step that a person can watch: one updating line on a terminal; otherwise a line at
 * its start and end, and one every ten seconds between. `work` gets a function that sets a short detail, and
 * one that sets what to say at the end in place of "done". Steps may overlap. All goes to stderr: stdout
 * belongs to the app.
 */
export async function step(title, work) {
  const entry = { title, started: Date.now(), detail: '', outcome: 'done' }
  running.add(entry)
  if (!process.stderr.isTTY) say(`${title}…`)
  watch()
  try {
    const result = await work(
      (detail) => {
        entry.detail = detail
      },
      (outcome) => {
        entry.outcome = outcome
      },
    )
    close(entry, entry.outcome)
    return result
  } catch (error) {
    close(entry, 'failed')
    throw error
  }
}

/** Prints one line, above the updating one if there is one. */
export function say(line) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}\n`)
  else process.stderr.write(`${line}\n`)
}

export function seconds(milliseconds) {
  return milliseconds < 9950
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.round(milliseconds / 1000)} s`
}

function close(entry, outcome) {
  running.delete(entry)
  say(`${entry.title}: ${outcome} in ${seconds(Date.now() - entry.started)}`)
  if (running.size > 0) return
  clearInterval(timer)
  timer = undefined
}

function watch() {
  if (timer) return
  timer = setInterval(paint, process.stderr.isTTY ? 200 : HEARTBEAT_MS)
  timer.unref()
}

function paint() {
  const parts = [...running].map((entry) => {
    const elapsed = `${Math.round((Date.now() - entry.started) / 1000)} s`
    return `${entry.title} ${[elapsed, entry.detail].filter(Boolean).join(', ')}`
  })
  if (!process.stderr.isTTY) return parts.forEach((part) => void say(`  ${part}`))
  process.stderr.write(`\r\x1b[K${parts.join(' | ').slice(0, (process.stderr.columns || 80) - 1)}`)
}
