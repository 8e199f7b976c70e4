import { X509Certificate } from 'node:crypto'
import { invalidInputAt } from '../shared/errors.ts'

/** The certificates in a PEM text, in order. Throws `invalid-input` for one that cannot be read. */
export function certificatesIn(pem: string): X509Certificate[] {
  const texts = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? []
  return texts.map((text, index) => {
    try {
      return new X509Certificate(text)
    } catch {
      const which = texts.length === 1 ? 'The certificate' : `Certificate ${index + 1} of ${texts.length}`
      throw invalidInputAt('certificates', `${which} cannot be read. Copy it again, from BEGIN to END`)
    }
  })
}
