import path from 'node:path'

/** The file of the bundle that a URL names, or null: nothing outside `root` is ever served. */
export function fileFor(root: string, url: string): string | null {
  const { host, pathname } = new URL(url)
  if (host !== 'keystead') return null
  let relative: string
  try {
    relative = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (relative.includes('\0') || relative.includes('\\')) return null
  const file = path.resolve(root, `.${relative === '/' ? '/index.html' : relative}`)
  return file.startsWith(root + path.sep) ? file : null
}
