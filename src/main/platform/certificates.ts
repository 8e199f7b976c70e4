import { X509Certificate } from 'node:crypto'

/** A certificate as Electron tells it: its PEM, and the one that is said to have issued it. */
export interface Presented {
  readonly data: string
  readonly issuerCert?: Presented
}

/** No chain of the real world is longer. */
const longestChain = 8

/**
 * Whether a server's certificate leads to one of `roots`, name and dates included (RFC 5280, 6.1, without policies).
 *
 * For a chain that Chromium refused for its authority alone: it has not looked at the rest then, so all of it is
 * looked at here.
 */
export function leadsTo(
  roots: readonly X509Certificate[],
  presented: Presented,
  hostname: string,
  now: number,
): boolean {
  const inTime = (one: X509Certificate) => Date.parse(one.validFrom) <= now && now <= Date.parse(one.validTo)
  try {
    let current = new X509Certificate(presented.data)
    if (!current.checkHost(hostname) && !current.checkIP(hostname)) return false
    let next = presented.issuerCert
    for (let depth = 0; depth < longestChain; depth++) {
      if (!inTime(current)) return false
      const issuedBy = (issuer: X509Certificate) =>
        issuer.ca && inTime(issuer) && current.checkIssued(issuer) && current.verify(issuer.publicKey)
      if (roots.some((root) => root.raw.equals(current.raw) || issuedBy(root))) return true
      if (!next) return false
      const issuer = new X509Certificate(next.data)
      if (!issuedBy(issuer)) return false
      current = issuer
      next = next.issuerCert
    }
  } catch {
    // One that cannot be read is not trusted.
  }
  return false
}
