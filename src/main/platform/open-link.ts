import { BrowserWindow, dialog, shell } from 'electron'
import type { Ports } from '../ports.ts'
import { desktopWords } from '../words/desktop.ts'

/** The system's own dialog, which no page can press: the whole address, and «Cancel» is what Enter means. */
async function agreed(url: string): Promise<boolean> {
  const { title, help, open, cancel } = desktopWords.link
  const options: Electron.MessageBoxOptions = {
    type: 'question',
    message: title,
    detail: `${url}\n\n${help}`,
    buttons: [open, cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  }
  const parent = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const { response } = await (parent
    ? dialog.showMessageBox(parent, options)
    : dialog.showMessageBox(options))
  return response === 0
}

/** Hands a web page to the system's browser. Whoever calls has parsed `url`; any other scheme stops here as well. */
export const openLink: NonNullable<Ports['openLink']> = async (url, confirm) => {
  const { protocol } = new URL(url)
  if (protocol !== 'https:' && !(confirm && protocol === 'http:')) return false
  if (confirm && !(await agreed(url))) return false
  await shell.openExternal(url)
  return true
}
