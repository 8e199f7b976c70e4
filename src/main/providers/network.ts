/** Why a request came to no answer, in words that fit after «because», and whether to try it again. */
export interface NetworkProblem {
  readonly reason: string
  readonly again: boolean
  /** No connection was made: nothing of the request has left. */
  readonly unsent: boolean
}

const unreachable = new Set(['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'])
const slow = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
])
/** Such as can be met before anything is sent only. */
const unsent = /^(ENOTFOUND|EAI_AGAIN|ENODATA|ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT)$/
const broken = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ERR_STREAM_PREMATURE_CLOSE', 'Z_BUF_ERROR'])
const certificate =
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/

/**
 * Reads what `fetch` threw. It names the host only: an address may carry a query, and an error's own
 * text may quote more than that.
 */
export function networkProblem(thrown: unknown, host: string): NetworkProblem {
  const code = codeOf(thrown)
  return { ...explained(code, host), unsent: unsent.test(code) || certificate.test(code) }
}

function explained(code: string, host: string): Omit<NetworkProblem, 'unsent'> {
  if (code === 'CERT_HAS_EXPIRED') {
    return { reason: `the certificate of ${host} has expired`, again: false }
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return { reason: `${host} shows the certificate of another server`, again: false }
  }
  if (certificate.test(code)) {
    return { reason: `this computer does not trust the certificate of ${host} (${code})`, again: false }
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    return { reason: `no secure connection (TLS) to ${host} can be made`, again: false }
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') {
    return { reason: `the name ${host} cannot be found`, again: true }
  }
  if (code === 'ECONNREFUSED') return { reason: `${host} refuses connections`, again: true }
  if (unreachable.has(code)) return { reason: `no way to ${host} was found`, again: true }
  if (slow.has(code)) return { reason: `${host} does not answer`, again: true }
  if (broken.has(code)) return { reason: `the connection to ${host} broke off`, again: true }
  return { reason: `the connection to ${host} failed${code && ` (${code})`}`, again: true }
}

/** The code of the innermost error: `fetch` throws «fetch failed» and keeps the reason in `cause`. */
function codeOf(thrown: unknown, depth = 0): string {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) return ''
  const { code, cause, errors } = thrown as { code?: unknown; cause?: unknown; errors?: unknown[] }
  const inner = codeOf(cause ?? errors?.[0], depth + 1)
  return inner || (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : '')
}
