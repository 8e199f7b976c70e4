import fs from 'node:fs'
import { session } from 'electron'
import { certificatesIn } from '../authorities.ts'
import type { NetworkSettings } from '../ports.ts'
import { leadsTo, type Presented } from './certificates.ts'
import { silence } from './harden.ts'

/** Chromium's net::ERR_CERT_AUTHORITY_INVALID. */
const authorityInvalid = -202
/** What the callback takes: trust it, or do as Chromium would. */
const trusted = 0
const asChromium = -3

// Chromium remembers which certificates it was told to trust for as long as a session lives: new settings get a new one.
let generation = 0

/** All requests to remotes: in memory, so that nothing of an answer is cached on disk. */
export const remotesSession = () => silence(session.fromPartition(`remotes-${generation}`, { cache: false }))

/**
 * Which proxy requests to remotes take, and which authorities they trust besides the system's: those of the vault's
 * settings, and those of the file that NODE_EXTRA_CA_CERTS names. Of a text that cannot be read none is trusted.
 */
export async function configureNetwork({ proxy, certificates }: NetworkSettings): Promise<void> {
  generation++
  const remotes = remotesSession()
  const roots = [certificates, fromEnvironment()].flatMap(readable)
  remotes.setCertificateVerifyProc(({ hostname, certificate, errorCode }, answer) => {
    const ours =
      errorCode === authorityInvalid &&
      leadsTo(roots, certificate as unknown as Presented, hostname, Date.now())
    answer(ours ? trusted : asChromium)
  })
  await remotes.setProxy(proxy === '' ? { mode: 'system' } : { mode: 'fixed_servers', proxyRules: proxy })
}

function readable(pem: string) {
  try {
    return certificatesIn(pem)
  } catch {
    return []
  }
}

function fromEnvironment(): string {
  const file = process.env.NODE_EXTRA_CA_CERTS
  try {
    return file ? fs.readFileSync(file, 'utf8') : ''
  } catch {
    return ''
  }
}
