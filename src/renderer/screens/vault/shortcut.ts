export type Shortcut =
  | 'lock'
  | 'search'
  | 'add-connection'
  | 'new-credential'
  | 'edit'
  | 'sync'
  | 'import'
  | 'export'
  | 'palette'

interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** What a key press means in the main window. A bare `/` or `e` typed into a field is just a letter. */
export function shortcutOf(event: Pressed, typing: boolean): Shortcut | null {
  const key = event.key.toLowerCase()
  const command = event.ctrlKey || event.metaKey
  if (command && event.shiftKey && !event.altKey) {
    if (key === 'i') return 'import'
    if (key === 'e') return 'export'
    return key === 'n' ? 'new-credential' : null
  }
  if (event.altKey || event.shiftKey) return key === '/' && !typing && !event.altKey ? 'search' : null
  if (command) {
    if (key === 'l') return 'lock'
    if (key === 'f') return 'search'
    if (key === 'k') return 'palette'
    if (key === 'n') return 'add-connection'
    return key === 'r' ? 'sync' : null
  }
  if (key === 'f5') return 'sync'
  if (typing) return null
  return key === '/' ? 'search' : key === 'e' ? 'edit' : null
}
