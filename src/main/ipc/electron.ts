import { BrowserWindow, ipcMain } from 'electron'
import { notForWindows } from '../../shared/contract.ts'
import type { Reply } from '../../shared/ipc.ts'
import type { App } from '../core.ts'
import { isOurs } from './trust.ts'

const refused: Reply = {
  ok: false,
  error: { kind: 'not-found', message: 'There is no such call.', detail: { what: 'call', id: '' } },
}

/** Connects the core to the windows: calls in, events out, strangers refused. */
export function connectWindows(core: Pick<App, 'answer' | 'listen'>, origin: string): void {
  ipcMain.handle('call', (event, name: unknown, input: unknown) =>
    isOurs(event.senderFrame, origin) && !notForWindows.has(name)
      ? core.answer(name as string, input)
      : refused,
  )
  core.listen((name, payload) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      if (!webContents.isDestroyed() && isOurs(webContents.mainFrame, origin))
        webContents.send('event', name, payload)
    }
  })
}
