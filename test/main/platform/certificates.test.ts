import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { certificatesIn } from '../../../src/main/authorities.ts'
import { leadsTo } from '../../../src/main/platform/certificates.ts'
import { makeAuthority } from '../../support/authority.ts'
import { temporaryFolder } from '../../support/vault.ts'

const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version'])
    return true
  } catch {
    return false
  }
})()

describe.skipIf(!hasOpenssl)('an authority of the settings (skipped where openssl is not installed)', () => {
  const dayMs = 86_400_000
  let root: ReturnType<typeof certificatesIn>
  let other: ReturnType<typeof certificatesIn>
  let leaf: string
  let now: number

  beforeAll(() => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-authority-'))
    const made = makeAuthority(folder, 'vault.test')
    root = certificatesIn(made.authority)
    leaf = made.certificate
    other = certificatesIn(
      makeAuthority(fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-authority-')), 'vault.test').authority,
    )
    // After they were made: a certificate begins with the second it was made in.
    now = Date.now()
  })

  test('vouches for the name in the certificate, within its dates', () => {
    expect(leadsTo(root, { data: leaf }, 'vault.test', now)).toBe(true)
    expect(leadsTo(root, { data: leaf, issuerCert: { data: root[0]!.toString() } }, 'vault.test', now)).toBe(
      true,
    )
  })

  test('vouches for no other name, no other time, and nothing that another authority issued', () => {
    expect(leadsTo(root, { data: leaf }, 'evil.test', now)).toBe(false)
    expect(leadsTo(root, { data: leaf }, 'vault.test', now + 400 * dayMs)).toBe(false)
    expect(leadsTo(root, { data: leaf }, 'vault.test', now - 400 * dayMs)).toBe(false)
    expect(leadsTo(other, { data: leaf }, 'vault.test', now)).toBe(false)
    expect(leadsTo([], { data: leaf }, 'vault.test', now)).toBe(false)
  })

  test('vouches for nothing that a leaf issued, or that cannot be read', () => {
    const asIssuer = certificatesIn(leaf)
    expect(
      leadsTo(
        asIssuer,
        { data: makeAuthority(temporaryFolder(), 'vault.test').certificate },
        'vault.test',
        now,
      ),
    ).toBe(false)
    expect(leadsTo(root, { data: 'no certificate' }, 'vault.test', now)).toBe(false)
  })
})
