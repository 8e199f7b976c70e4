/** What is planned for later than this is so by a clock that was wrong. */
export const longestRetryMs = 3_600_000

/** How long to wait after so many failures: 1 s, 2 s, 4 s … up to an hour, half of it left to chance. */
export function retryAfterMs(failures: number, random: () => number): number {
  const full = Math.min(1000 * 2 ** Math.min(failures, 30), longestRetryMs)
  return Math.round(full * (0.5 + random() / 2))
}
