import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { computer } from './app.ts'

async function listener() {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(request.url ?? '')
    response.end('<h1>elsewhere</h1>')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

test('the page has no Node, no Electron, and a bridge of two functions', async () => {
  const { page } = await computer().start()
  const globals = await page.evaluate(() => {
    const all = globalThis as unknown as Record<string, unknown>
    return {
      present: ['require', 'process', 'Buffer', 'module', 'electron', 'ipcRenderer'].filter(
        (name) => name in all,
      ),
      bridge: Object.keys(all.bridge as object).sort(),
    }
  })
  expect(globals).toEqual({ present: [], bridge: ['call', 'on'] })
})

test('the page cannot load, send, open, navigate or download anything', async () => {
  const elsewhere = await listener()
  const { page, app } = await computer().start()
  const outcome = await page.evaluate(async (url) => {
    const tried: Record<string, string> = {}
    const note = (name: string, deed: () => unknown) =>
      Promise.resolve()
        .then(deed)
        .then(
          (value) => {
            tried[name] = value === null || value === undefined ? 'nothing' : 'something'
          },
          () => {
            tried[name] = 'refused'
          },
        )
    const loaded = (tag: string, attribute: string, source: string) =>
      new Promise((resolve, reject) => {
        const element = document.createElement(tag)
        element.setAttribute(attribute, source)
        element.addEventListener('load', () => resolve('loaded'))
        element.addEventListener('error', reject)
        document.body.append(element)
        setTimeout(() => resolve(null), 1500)
      })
    await note('fetch', () => fetch(url))
    await note('fetch file', () => fetch('file:///etc/passwd'))
    await note('window.open', () => window.open(url))
    await note('script', () => loaded('script', 'src', `${url}/script.js`))
    await note('image', () => loaded('img', 'src', `${url}/image.png`))
    await note('beacon', () => (navigator.sendBeacon(`${url}/beacon`) ? null : null))
    await note(
      'socket',
      () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(url.replace('http', 'ws'))
          socket.onopen = resolve
          socket.onerror = reject
        }),
    )
    await note('eval', () => new Function('return 1')())
    await note('notification', async () =>
      (await Notification.requestPermission()) === 'granted' ? 'granted' : null,
    )
    await note('clipboard', () => navigator.clipboard.readText())
    await note(
      'geolocation',
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    )
    await note('camera', () => navigator.mediaDevices.getUserMedia({ video: true }))
    const link = document.createElement('a')
    link.href = `${url}/download`
    link.download = 'x'
    document.body.append(link)
    link.click()
    return tried
  }, elsewhere.url)
  expect(Object.entries(outcome).filter(([, result]) => result === 'something')).toEqual([])

  for (const target of [
    elsewhere.url,
    'file:///etc/passwd',
    'app://elsewhere/',
    'data:text/html,<h1>x</h1>',
  ]) {
    await page.evaluate((url) => {
      location.href = url
    }, target)
    await page.waitForTimeout(150)
    expect(page.url(), target).toBe('app://keystead/')
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(elsewhere.seen).toEqual([])
})

test('a frame inside the page is not answered', async () => {
  const { page } = await computer().start()
  const reached = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = 'app://keystead/index.html'
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    try {
      return Boolean((frame.contentWindow as unknown as { bridge?: unknown } | null)?.bridge)
    } catch {
      return false
    }
  })
  expect(reached).toBe(false)
})

test('unknown calls, wrong shapes, prototype names and huge inputs are refused and the app lives on', async () => {
  const { page } = await computer().start()
  const kinds = await page.evaluate(async () => {
    const { bridge } = window as unknown as {
      bridge: { call(name: unknown, input: unknown): Promise<{ ok: boolean; error?: { kind: string } }> }
    }
    const ask = async (name: unknown, input: unknown) => {
      const reply = await bridge.call(name, input).catch(() => ({ ok: false, error: { kind: 'rejected' } }))
      return reply.ok ? 'ok' : (reply.error?.kind ?? 'none')
    }
    return [
      await ask('nope', {}),
      await ask('__proto__', {}),
      await ask({ toString: 1 }, {}),
      // Of the command line: all secrets in one answer, sealed with a passphrase that the page would choose.
      await ask('exports.make', {
        format: 'archive',
        selection: { query: '' },
        filePassphrase: 'long enough',
      }),
      await ask('credentials.list', { limit: 1e9 }),
      await ask('vault.unlock', { passphrase: 'x'.repeat(50 * 2 ** 20) }),
      await ask('vault.unlock', JSON.parse('{"__proto__":{"passphrase":"x"}}')),
      await ask('vault.create', { name: '../../evil', folder: '/tmp', passphrase: 'long enough' }),
      await ask('credentials.reveal', { id: '11111111-1111-4111-8111-111111111111', field: 'x' }),
      await ask('app.info', undefined),
    ]
  })
  expect(kinds).toEqual([
    'not-found',
    'not-found',
    'not-found',
    'not-found',
    'invalid-input',
    'invalid-input',
    'invalid-input',
    'invalid-input',
    'vault-locked',
    'ok',
  ])
})
