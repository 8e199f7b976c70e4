/**
 * Runs `ask` now, or once more after the run that is under way.
 *
 * A pull announces every page it writes. Fifty «changed» in a row need two questions, not fifty.
 */
export function coalesce(ask: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let wanted = false
  return () => {
    wanted = true
    running ??= (async () => {
      try {
        while (wanted) {
          wanted = false
          await ask()
        }
      } finally {
        running = null
      }
    })()
    return running
  }
}
