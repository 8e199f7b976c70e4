import type { ElectronApplication } from 'playwright-core'

/**
 * From now on main answers the named calls only once the hold is released: meanwhile one sees what a screen shows that
 * waits. Electron keeps the handlers of calls in a map of its own; only a test reaches for it.
 */
export async function hold(app: ElectronApplication, ...names: string[]): Promise<() => Promise<void>> {
  await app.evaluate(({ ipcMain }, held) => {
    type Handler = (event: unknown, name: string, input: unknown) => unknown
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
    const answer = handlers.get('call') as Handler
    let release = () => {}
    const released = new Promise<void>((done) => {
      release = done
    })
    handlers.set('call', async (event, name, input) => {
      if (held.includes(name)) await released
      return answer(event, name, input)
    })
    Object.assign(globalThis, {
      letGo: () => {
        handlers.set('call', answer)
        release()
      },
    })
  }, names)
  return () => app.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo())
}
