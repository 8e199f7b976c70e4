const mac = globalThis.navigator?.userAgent.includes('Mac') ?? false

/** A key with Control, or as a Mac writes it: «Ctrl+Shift+N», «⇧⌘N». */
export const keys = (key: string): string =>
  mac ? key.replace(/^(Shift\+)?/, (shift) => (shift ? '⇧⌘' : '⌘')) : `Ctrl+${key}`
