import { z } from 'zod'

/**
 * The address of a remote's API, as a person types it and a connection keeps it.
 *
 * It may hold a path and ends without a slash. Only `https`, except for a server on this computer:
 * anything else would show the token to everyone on the way.
 */
export const serverUrl = z
  .url({ error: 'Write the whole address, beginning with https://', abort: true })
  .max(2000, 'This address is too long')
  .superRefine((text, context) => {
    const problem = problemWith(new URL(text))
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
  .overwrite((text) => (URL.canParse(text) ? withoutSlash(new URL(text)) : text))

function problemWith(url: URL): string | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return 'Write the whole address, beginning with https://'
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return 'Use https://. Over http:// anyone on the way could read the token; only a server on this computer may use it'
  }
  if (url.username || url.password) return 'Leave the user name and password out of the address'
  if (url.search || url.hash) return 'Leave out everything from the ? or # on'
  return null
}

/** `new URL` has already turned forms such as `127.1` into four numbers, so a name cannot pass for one. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
}

const withoutSlash = (url: URL): string => `${url.origin}${url.pathname}`.replace(/\/+$/, '')
