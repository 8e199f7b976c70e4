import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'
import { fileFor } from './bundle-file.ts'

// Our own scheme rather than file://, so that the page has an origin, and can reach nothing but its bundle.
export const origin = 'app://keystead'

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The one rule that React Aria puts into the page: how a finger pans over what can be pressed.
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Call before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the page's bundle from `root`, each answer with the policy above. */
export function serveBundle(root: string): void {
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileFor(root, request.url) : null
    if (file === null) return new Response(null, { status: 404 })
    try {
      const found = await net.fetch(pathToFileURL(file).toString())
      const headers = new Headers(found.headers)
      headers.set('Content-Security-Policy', contentSecurityPolicy)
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Cache-Control', 'no-store')
      return new Response(found.body, { status: found.status, headers })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
