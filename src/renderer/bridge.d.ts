import type { Bridge } from '../shared/ipc.ts'

declare global {
  interface Window {
    /** Exposed by preload; the page's only way out. */
    readonly bridge: Bridge
  }
}
