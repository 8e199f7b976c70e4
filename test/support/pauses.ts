/**
 * Watches for how long this thread works without a breath, by its own processor time: other programs on the machine
 * do not count. `stop` returns the pauses in milliseconds, longest last.
 */
export function watchPauses(): { stop(): number[] } {
  const pauses: number[] = []
  const worked = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  let last = worked()
  const timer = setInterval(() => {
    const now = worked()
    pauses.push(now - last)
    last = now
  }, 1)
  return {
    stop() {
      clearInterval(timer)
      return pauses.sort((a, b) => a - b)
    },
  }
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
