import fs from 'node:fs'
import path from 'node:path'
import { type ProtocolResponse, protocol } from 'electron'
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

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Serves the page's bundle from `root`, each answer with the policy above.
 *
 * As buffers, by the older of Electron's two ways: `protocol.handle` goes by Node's own fetch, its streams and back, which
 * takes a tenth of a start, and feeds the page's scripts through a main thread that is busy then.
 *
 * Resolves when a page was given its font: it has asked for its scripts by then.
 */
export function serveBundle(root: string): Promise<void> {
  return new Promise((resolve) => {
    protocol.registerBufferProtocol('app', ({ method, url }, answer) => {
      const file = method === 'GET' ? fileFor(root, url) : null
      answer((file === null ? null : contentOf(file)) ?? nothing)
      if (file?.endsWith('.woff2')) setImmediate(resolve)
    })
  })
}

const nothing: ProtocolResponse = { statusCode: 404, mimeType: 'text/plain', data: Buffer.alloc(0) }

/** Null for what is not there, and for what is not of a page. */
function contentOf(file: string): ProtocolResponse | null {
  const mimeType = types[path.extname(file)]
  if (mimeType === undefined) return null
  try {
    return { mimeType, charset: 'utf-8', headers, data: fs.readFileSync(file) }
  } catch {
    return null
  }
}
