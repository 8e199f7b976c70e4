import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { computer, connect, createVault, sandbox } from './app.ts'

async function server(answer: RequestListener) {
  const seen: { url: string; authorization: string | undefined }[] = []
  const listening = createServer((request, response) => {
    seen.push({ url: request.url ?? '', authorization: request.headers.authorization })
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  onTestFinished(() => void listening.close())
  return { url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`, seen }
}

const token = 'canary-token-for-a-hostile-remote'

/** What the form of a new connection says after trying `address`. */
async function triedAt(address: string) {
  const { page, output } = await computer().start()
  await createVault(page)
  await page.getByRole('button', { name: 'Add a connection' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Seqera/ }).click()
  await dialog.getByLabel(/^Server/).fill(address)
  await dialog.getByLabel(/token/i).first().fill(token)
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click()
  return { page, dialog, output }
}

test('a redirect to another origin never carries the token, and the form says where it would have led', async () => {
  const other = await server((_request, response) => response.end('{}'))
  const remote = await server((_request, response) => {
    response.writeHead(302, { location: `${other.url}/user-info` }).end()
  })
  const { dialog, output } = await triedAt(remote.url)
  await dialog.getByText(/redirects to/).waitFor()
  expect(remote.seen.map(({ authorization }) => authorization)).toContain(`Bearer ${token}`)
  expect(other.seen).toEqual([])
  expect(output()).not.toContain(token)
})

test('a redirect inside the same origin is followed', async () => {
  const remote = await sandbox()
  const target = new URL(remote.url('seqera'))
  const moved = await server(async (request, response) => {
    if (!request.url?.startsWith('/moved')) {
      response.writeHead(307, { location: `/moved${request.url}` }).end()
      return
    }
    const path = request.url.slice('/moved'.length)
    const authorization = request.headers.authorization ?? ''
    const found = await fetch(`${target.href.replace(/\/$/, '')}${path}`, { headers: { authorization } })
    response.writeHead(found.status, { 'content-type': 'application/json' }).end(await found.text())
  })
  const { page } = await computer().start()
  await createVault(page)
  await connect(page, { login: () => ({ ...remote.login('seqera'), baseUrl: moved.url }) })
  expect(await page.getByRole('option').count()).toBeGreaterThan(5)
})

test('a server that is not there, not trusted or no API is told in words', async () => {
  const gone = await server((_request, response) => response.end())
  const html = await server((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>hi</h1>'),
  )
  const empty = await server((_request, response) => response.writeHead(401).end())
  const { dialog } = await triedAt(html.url)
  await dialog.getByText(/JSON/).first().waitFor()

  const again = async (address: string, words: RegExp) => {
    await dialog.getByLabel(/^Server/).fill(address)
    await dialog.getByLabel(/token/i).first().fill(token)
    await dialog.getByRole('button', { name: 'Connect', exact: true }).click()
    await dialog.getByText(words).first().waitFor()
  }
  await again(empty.url, /token/i)
  await again('http://127.0.0.1:9', /refuses connections|could not|cannot/i)
  await again(gone.url.replace('http:', 'https:'), /secure connection|TLS/i)
  await again('http://keystead.invalid', /https/i)
})

test('names full of markup, direction overrides and control characters are shown as text', async () => {
  const remote = await sandbox()
  const nasty = '<img src=x onerror=alert(1)>\u202Egnp.exe\u0007'
  const [first] = [...remote.state.seqera.credentials.values()]
  remote.state.seqera.change(first!.id, { name: nasty })
  const { page } = await computer().start()
  let dialogs = 0
  page.on('dialog', () => dialogs++)
  await createVault(page)
  await connect(page, remote)
  await page.getByLabel(/^Search/).fill('onerror')
  await page
    .getByRole('option', { name: /img src=x/ })
    .first()
    .click()
  await page
    .getByRole('heading', { name: /img src=x onerror/ })
    .first()
    .waitFor()
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(dialogs).toBe(0)
})
