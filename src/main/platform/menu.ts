import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { acceleratorOf } from '../../shared/keymap.ts'
import { menuWords as words } from '../words/desktop.ts'
import { quitByHand } from './quit.ts'

/**
 * The platform's menu with the usual accelerators; no reload, no developer tools. Every entry has a label of ours,
 * since those of roles are English. Made anew when the language changes.
 */
export function applicationMenu(lock: () => void, choose: (entry: 'import' | 'export') => void): Menu {
  const mac = process.platform === 'darwin'
  const entries: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [
        { label: words.import, accelerator: acceleratorOf('import'), click: () => choose('import') },
        { label: words.export, accelerator: acceleratorOf('export'), click: () => choose('export') },
      ],
    },
    {
      label: words.vault,
      submenu: [
        { label: words.lock, accelerator: acceleratorOf('lock'), click: lock },
        { type: 'separator' },
        mac
          ? { role: 'close', label: words.close }
          : { label: words.quit, accelerator: 'CommandOrControl+Q', click: quitByHand },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'delete', label: words.delete },
        { type: 'separator' },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom', label: words.resetZoom },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    {
      role: 'window',
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        ...(mac
          ? [
              { role: 'zoom' as const, label: words.zoom },
              { type: 'separator' as const },
              { role: 'front' as const, label: words.front },
            ]
          : [{ role: 'close' as const, label: words.close }]),
      ],
    },
  ]
  return Menu.buildFromTemplate(mac ? [appEntries(), ...entries] : entries)
}

const appEntries = (): MenuItemConstructorOptions => ({
  label: app.name,
  submenu: [
    { role: 'about', label: words.about },
    { type: 'separator' },
    { role: 'services', label: words.services },
    { type: 'separator' },
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.unhide },
    { type: 'separator' },
    { label: words.quitApp, accelerator: 'Command+Q', click: quitByHand },
  ],
})
