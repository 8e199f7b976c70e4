/** Answers that took less are no burden. */
const shortMs = 30
const longestRestMs = 3_000

/**
 * Runs `ask` now, or once more after the run that is under way.
 *
 * A pull announces every page it writes. Fifty «changed» in a row need two questions, not fifty. `rest`: an answer that
 * took long is asked again only after so many times as long, so that a page that looks on does not slow a pull down.
 */
export function coalesce(ask: () => Promise<void>, rest = 0): () => Promise<void> {
  let running: Promise<void> | null = null
  let wanted = false
  return () => {
    wanted = true
    running ??= (async () => {
      try {
        while (wanted) {
          wanted = false
          const began = performance.now()
          await ask()
          const took = performance.now() - began
          if (wanted && rest > 0 && took > shortMs) {
            await new Promise((done) => setTimeout(done, Math.min(longestRestMs, rest * took)))
          }
        }
      } finally {
        running = null
      }
    })()
    return running
  }
}
