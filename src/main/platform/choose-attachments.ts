import { dialog } from 'electron'
import type { Ports } from '../ports.ts'
import { desktopWords } from '../words/desktop.ts'

/** Asks for files to attach to a credential. */
export const chooseAttachments =
  (window: () => Electron.BrowserWindow | null): NonNullable<Ports['chooseAttachments']> =>
  async () => {
    const options: Electron.OpenDialogOptions = {
      title: desktopWords.dialog.chooseAttachments,
      properties: ['openFile', 'multiSelections', 'showHiddenFiles'],
    }
    const parent = window()
    const { filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    return filePaths
  }
