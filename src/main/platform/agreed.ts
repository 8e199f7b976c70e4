import { BrowserWindow, dialog } from 'electron'
import type { Ports } from '../ports.ts'
import { desktopWords } from '../words/desktop.ts'

/** The system's own dialog, which no page can press. «Cancel» is what Enter means. */
export const agreed: NonNullable<Ports['agreed']> = async (about, facts) => {
  const { title, help, agree } = desktopWords.question[about]
  const options: Electron.MessageBoxOptions = {
    type: 'question',
    message: title,
    detail: `${facts}\n\n${help}`,
    buttons: [agree, desktopWords.question.cancel],
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
