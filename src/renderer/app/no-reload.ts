import { useEffect } from 'react'

/** A reload would lose what is being typed, and in a vault «refresh» means pull. */
export function useNoReload(): void {
  useEffect(() => {
    const refuse = (event: KeyboardEvent) => {
      const reload =
        event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r')
      if (reload) event.preventDefault()
    }
    // A file dropped beside a drop zone would otherwise replace the page.
    const ignore = (event: DragEvent) => event.preventDefault()
    window.addEventListener('keydown', refuse)
    window.addEventListener('dragover', ignore)
    window.addEventListener('drop', ignore)
    return () => {
      window.removeEventListener('keydown', refuse)
      window.removeEventListener('dragover', ignore)
      window.removeEventListener('drop', ignore)
    }
  }, [])
}
