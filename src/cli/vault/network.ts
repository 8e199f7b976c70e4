import { createRequire } from 'node:module'
import type { NetworkSettings, Ports } from '../../main/ports.ts'
import type { Terminal } from '../terminal.ts'

/** Loaded where a setting asks for it: to import it takes 30 ms, more than all else that a short command does. */
const loaded = (name: 'node:http' | 'node:tls'): unknown => createRequire(import.meta.url)(name)

// Newer than the oldest Node we run on.
type ProxyCapable = { setGlobalProxyFromEnv?: (env: Record<string, string>) => () => void }
type AuthorityCapable = {
  setDefaultCACertificates?: (certificates: readonly string[]) => void
  getCACertificates?: (type: 'default') => string[]
}

/**
 * Requests in plain Node: over the proxy and with the authorities of the vault's settings, else over the proxy of the
 * environment. What this Node cannot do is an error of the request, never a way around the setting.
 */
export function nodeNetwork(env: Terminal['env']): Pick<Ports, 'fetch' | 'network'> {
  let cannot: string | null = null

  function goThrough(proxy: string): void {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']
    const given = Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
    const wanted = proxy === '' ? given : { HTTP_PROXY: proxy, HTTPS_PROXY: proxy }
    if (Object.keys(wanted).length === 0) return
    const { setGlobalProxyFromEnv } = loaded('node:http') as ProxyCapable
    if (setGlobalProxyFromEnv && !proxy.startsWith('socks')) setGlobalProxyFromEnv(wanted)
    else if (proxy !== '') cannot = `the proxy ${proxy} cannot be used from the command line with this Node`
  }

  function trust(certificates: string): void {
    const added = certificates.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
    if (added.length === 0) return
    const { setDefaultCACertificates, getCACertificates } = loaded('node:tls') as AuthorityCapable
    if (setDefaultCACertificates && getCACertificates)
      setDefaultCACertificates([...getCACertificates('default'), ...added])
    else cannot = 'the authorities of the settings cannot be used from the command line with this Node'
  }

  return {
    network: async ({ proxy, certificates }: NetworkSettings) => {
      cannot = null
      goThrough(proxy)
      trust(certificates)
    },
    fetch: async (input, init) => {
      if (cannot !== null) throw new TypeError(cannot)
      return globalThis.fetch(input, init)
    },
  }
}
