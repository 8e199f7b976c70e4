import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/ipc.ts'

type Listener = Parameters<Bridge['on']>[0]

const listeners = new Set<Listener>()
// The IPC event object, and through it ipcRenderer, stays out of the page.
ipcRenderer.on('event', (_event: unknown, name: string, payload: unknown) => {
  for (const listener of listeners) listener(name, payload)
})

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  on(listener) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
