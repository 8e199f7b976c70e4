import { app, Menu } from 'electron'
import { desktopWords } from '../words/desktop.ts'

const words = desktopWords.menu

/** The platform's menu with the usual accelerators; no reload, no developer tools. */
export function applicationMenu(lock: () => void, choose: (entry: 'import' | 'export') => void): Menu {
  const mac = process.platform === 'darwin'
  return Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: words.file,
      submenu: [
        { label: words.import, accelerator: 'CommandOrControl+Shift+I', click: () => choose('import') },
        { label: words.export, accelerator: 'CommandOrControl+Shift+E', click: () => choose('export') },
      ],
    },
    {
      label: words.vault,
      submenu: [
        { label: words.lock, accelerator: 'CommandOrControl+L', click: lock },
        { type: 'separator' },
        mac
          ? { role: 'close' as const }
          : { label: words.quit, accelerator: 'CommandOrControl+Q', click: () => app.quit() },
      ],
    },
    { role: 'editMenu' },
    {
      label: words.view,
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
