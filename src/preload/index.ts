import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/ipc.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  on(listener) {
    // The wrapper keeps the IPC event object, and through it ipcRenderer, out of the page.
    const forward = (_event: unknown, name: string, payload: unknown) => listener(name, payload)
    ipcRenderer.on('event', forward)
    return () => void ipcRenderer.off('event', forward)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
