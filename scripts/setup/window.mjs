import { needsVirtualDisplay, startVirtualDisplay } from './display.mjs'
import { say } from './progress.mjs'
import { ensureVirtualDisplay } from './system.mjs'

/** Runs `work` with the environment in which a window can open, on a virtual display where there is no other. */
export async function withWindow(work) {
  if (!needsVirtualDisplay()) return work(process.env)
  await ensureVirtualDisplay()
  const display = await startVirtualDisplay()
  say('no display here: the window opens on a virtual one (Xvfb), where nobody sees it')
  try {
    return await work({ ...process.env, ...display.env })
  } finally {
    display.stop()
  }
}
