export type Shortcut = 'lock' | 'search' | 'add-connection' | 'pull'

interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** What a key press means in the main window. A bare `/` typed into a field is just a slash. */
export function shortcutOf(event: Pressed, typing: boolean): Shortcut | null {
  const key = event.key.toLowerCase()
  if (event.altKey || event.shiftKey) return key === '/' && !typing && !event.altKey ? 'search' : null
  if (event.ctrlKey || event.metaKey) {
    if (key === 'l') return 'lock'
    if (key === 'f') return 'search'
    if (key === 'n') return 'add-connection'
    return key === 'r' ? 'pull' : null
  }
  if (key === 'f5') return 'pull'
  return key === '/' && !typing ? 'search' : null
}
