import type { WebFrameMain } from 'electron'

/**
 * Is this our page's main frame? Asked on each call, after the clause «validate the sender of all IPC
 * messages» of Electron's security guide: a subframe or a page from elsewhere is not.
 */
export function isOurs(frame: Pick<WebFrameMain, 'url' | 'parent'> | null, origin: string): boolean {
  if (frame === null || frame.parent !== null) return false
  return frame.url === `${origin}/` || frame.url.startsWith(`${origin}/`)
}
