import { execFileSync } from 'node:child_process'
import http from 'node:http'
import https from 'node:https'
import net, { type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../src/sandbox/server.ts'
import type { Bridge } from '../../src/shared/ipc.ts'
import { makeAuthority } from '../support/authority.ts'
import { temporaryFolder } from '../support/vault.ts'
import { computer, createVault } from './app.ts'

const host = 'seqera.keystead.test'

/** The sandbox behind TLS with a certificate of our own authority, and a proxy that is the only way to it. */
async function corporateNetwork() {
  const sandbox = await startSandbox({ seed: 'demo' })
  const made = makeAuthority(temporaryFolder(), host)
  const server = https.createServer({ key: made.key, cert: made.certificate }, (request, response) => {
    const target = { port: sandbox.port, method: request.method, path: request.url, headers: request.headers }
    request.pipe(
      http.request({ ...target, host: '127.0.0.1' }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const tunnelled: string[] = []
  const proxy = http.createServer((_, response) => response.writeHead(403).end())
  proxy.on('connect', (request, client) => {
    tunnelled.push(request.url ?? '')
    const upstream = net.connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.pipe(client)
      client.pipe(upstream)
    })
    upstream.on('error', () => client.destroy())
    client.on('error', () => upstream.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    proxy.close()
    server.close()
    await sandbox.close()
  })
  const values = { ...sandbox.login('seqera'), baseUrl: `https://${host}/seqera` }
  return {
    values,
    tunnelled,
    authority: made.authority,
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
  }
}

const hasOpenssl = (() => {
  try {
    execFileSync('openssl', ['version'])
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasOpenssl)(
  'a remote behind a proxy and an authority of the company is reached once the settings say so (skipped without openssl)',
  async () => {
    const { values, tunnelled, authority, proxy } = await corporateNetwork()
    const { page } = await computer().start()
    await createVault(page)
    const call = (name: string, input: unknown) =>
      page.evaluate(
        ([asked, given]) => (window as unknown as { bridge: Bridge }).bridge.call(asked as string, given),
        [name, input] as const,
      ) as Promise<{
        ok: boolean
        error?: { kind: string; message: string }
      }>
    const connect = () => call('connections.add', { provider: 'seqera', label: 'Office', values })

    expect((await connect()).error?.kind).toBe('offline')
    await call('settings.set', { proxy })
    const untrusted = await connect()
    expect(untrusted.error?.kind).toBe('offline')
    expect(untrusted.error?.message).toMatch(/certificate/)
    expect(tunnelled.length).toBeGreaterThan(0)
    await call('settings.set', { certificates: authority })
    expect(await connect()).toMatchObject({ ok: true })
    expect(new Set(tunnelled)).toEqual(new Set([`${host}:443`]))
  },
)
