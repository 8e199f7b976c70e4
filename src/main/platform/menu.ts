import { app, Menu } from 'electron'
import { acceleratorOf } from '../../shared/keymap.ts'

/** The platform's menu with the usual accelerators; no reload, no developer tools. */
export function applicationMenu(lock: () => void, choose: (entry: 'import' | 'export') => void): Menu {
  const mac = process.platform === 'darwin'
  return Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Import…', accelerator: acceleratorOf('import'), click: () => choose('import') },
        { label: 'Export…', accelerator: acceleratorOf('export'), click: () => choose('export') },
      ],
    },
    {
      label: '&Vault',
      submenu: [
        { label: 'Lock', accelerator: acceleratorOf('lock'), click: lock },
        { type: 'separator' },
        mac
          ? { role: 'close' as const }
          : { label: 'Quit', accelerator: 'CommandOrControl+Q', click: () => app.quit() },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ])
}
