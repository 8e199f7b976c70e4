import { useEffect } from 'react'
import { useServices } from '../../state/context.ts'

/** What comes from outside the page: entries of the menu bar, and files dropped on the window. Draws nothing. */
export function FileEntry() {
  const { client, dialog } = useServices()
  useEffect(() => {
    const free = () => dialog.getState().open === null
    const stop = client.on('menu.chosen', (entry) => {
      if (free()) dialog.getState().show({ kind: entry === 'search' ? 'palette' : entry })
    })
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      // Without this the window would show the file in place of the vault.
      if (hasFiles(event)) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      // Fields that take a file are in dialogs only, and a dialog keeps what is dropped on it.
      if (!hasFiles(event)) return
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0 && free()) dialog.getState().show({ kind: 'import', files })
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('drop', onDrop)
    return () => {
      stop()
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [client, dialog])
  return null
}
