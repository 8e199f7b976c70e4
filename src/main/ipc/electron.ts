import { BrowserWindow, ipcMain } from 'electron'
import type { Reply } from '../../shared/ipc.ts'
import type { App } from '../core.ts'
import { isOurs } from './trust.ts'

type Served = Pick<App, 'answer' | 'listen'>

const refused: Reply = {
  ok: false,
  error: { kind: 'not-found', message: 'There is no such call.', detail: { what: 'call', id: '' } },
}

/** `connect` is called once, with the core and the names of the calls that no window may make. */
export interface Door {
  /** Resolves when a page asks for what only the core knows. */
  readonly needed: Promise<void>
  connect(core: Served, closed: ReadonlySet<unknown>): void
}

/**
 * The door for the windows: calls in, events out, strangers refused. It is there before the core is: until then `first`
 * answers what it can, and what else a page asks waits.
 */
export function openDoor(origin: string, first: (name: unknown) => Reply | null): Door {
  let open: (answer: (name: unknown, input: unknown) => Promise<Reply> | Reply) => void = () => {}
  const opened = new Promise<Parameters<typeof open>[0]>((resolve) => {
    open = resolve
  })
  let early: typeof first = first
  let need: () => void = () => {}
  const needed = new Promise<void>((resolve) => {
    need = resolve
  })
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    if (!isOurs(event.senderFrame, origin)) return refused
    const known = early(name)
    if (known) return known
    need()
    return (await opened)(name, input)
  })
  return {
    needed,
    connect(core, closed) {
      early = () => null
      open((name, input) => (closed.has(name) ? refused : core.answer(name as string, input)))
      core.listen((name, payload) => {
        for (const { webContents } of BrowserWindow.getAllWindows()) {
          if (!webContents.isDestroyed() && isOurs(webContents.mainFrame, origin))
            webContents.send('event', name, payload)
        }
      })
    },
  }
}
