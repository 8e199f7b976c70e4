import type { ElectronApplication, Page } from 'playwright-core'

/** The value that `share` of all are not above. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/**
 * From now on, remembers for each key when what it asked for was on the screen: `until` is a function of the page, as
 * text, that tells so. The time runs from the event of the key to after the frame that shows it.
 */
export async function watchKeys(page: Page, until: string): Promise<void> {
  await page.evaluate(`(() => {
    const done = ${until}
    window.keyTimes = []
    if (window.keyWatch) window.removeEventListener('keydown', window.keyWatch, true)
    window.keyWatch = (event) => {
      const pressed = event.timeStamp
      const key = event.key
      let frames = 0
      // The key has its effect first; what was there before does not count.
      const look = () => {
        if (done(key)) {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => window.keyTimes.push(performance.now() - pressed)
          return channel.port2.postMessage(null)
        }
        if (++frames < 300) requestAnimationFrame(look)
        else window.keyTimes.push(Number.POSITIVE_INFINITY)
      }
      requestAnimationFrame(look)
    }
    window.addEventListener('keydown', window.keyWatch, true)
  })()`)
}

export const keyTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes)

/** How long each frame took while the list was scrolled by `step` pixels a frame. */
export const scrollFrames = (page: Page, step: number, frames: number): Promise<number[]> =>
  page.getByTestId('credential-list').evaluate(
    (list, [by, count]) =>
      new Promise<number[]>((resolve) => {
        const times: number[] = []
        let before = performance.now()
        const next = (now: number) => {
          times.push(now - before)
          before = now
          if (times.length > (count as number)) return resolve(times.slice(1))
          list.scrollTop += by as number
          requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      }),
    [step, frames],
  )

/** From now on, counts the rows of every answer that a window gets: the longest array in it. Gives the most so far. */
export async function watchAnswers(
  app: ElectronApplication,
): Promise<() => Promise<{ call: string; rows: number }[]>> {
  await app.evaluate(({ ipcMain }) => {
    const handlers = (
      ipcMain as unknown as { _invokeHandlers: Map<string, (...given: unknown[]) => unknown> }
    )._invokeHandlers
    const answer = handlers.get('call')
    if (!answer) throw new Error('no call is handled')
    const most = new Map<string, number>()
    const longest = (value: unknown): number =>
      Array.isArray(value)
        ? Math.max(value.length, ...value.map(longest))
        : value && typeof value === 'object'
          ? Math.max(0, ...Object.values(value).map(longest))
          : 0
    ;(globalThis as { mostRows?: typeof most }).mostRows = most
    handlers.set('call', async (...given) => {
      const reply = await answer(...given)
      const name = String(given[1])
      most.set(name, Math.max(most.get(name) ?? 0, longest(reply)))
      return reply
    })
  })
  return () =>
    app.evaluate(() =>
      [...((globalThis as { mostRows?: Map<string, number> }).mostRows ?? new Map())].map(([call, rows]) => ({
        call,
        rows,
      })),
    )
}
