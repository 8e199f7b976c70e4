import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright-core'
import { build } from 'vite'

// node policy.ts: the built page under its own Content-Security-Policy. It must say nothing.
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'keystead-page-'))
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

await build({
  configFile: false,
  logLevel: 'warn',
  root: here('../../../src/renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: join(out, 'page'),
    target: 'chrome130',
    modulePreload: { polyfill: false },
    emptyOutDir: true,
  },
})
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: join(out, 'fake'),
    lib: { entry: here('./boot.ts'), formats: ['iife'], name: 'fake', fileName: () => 'fake.js' },
  },
})
const server = createServer((request, response) => {
  const path = join(out, 'page', request.url === '/' ? 'index.html' : (request.url ?? ''))
  if (!existsSync(path)) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
  createReadStream(path).pipe(response)
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const address = server.address()
const port = typeof address === 'object' && address ? address.port : 0

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage()
const said: string[] = []
page.on('console', (message) => said.push(message.text()))
page.on('pageerror', (error) => said.push(error.message))
await page.addInitScript({ content: readFileSync(join(out, 'fake', 'fake.js'), 'utf8') })
await page.goto(`http://127.0.0.1:${port}/`)
await page
  .locator('[data-index="1"]')
  .click({ timeout: 5_000 })
  .catch(() => console.error(said))
await page.getByRole('button', { name: /^Reveal/ }).click()
await page.keyboard.press('Control+n')
await page.getByRole('button', { name: /^Keycard/ }).click()
await page.getByRole('button', { name: 'Region' }).click()
await page.waitForTimeout(300)
const font = await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))
// Chromium asks for a favicon, and notes that one directive works only in the header main sends.
const bad = said.filter((text) => !text.includes('404') && !text.includes('frame-ancestors'))
console.log(font ? 'font loaded' : 'FONT NOT LOADED', bad.length === 0 ? 'silent' : bad)
await browser.close()
server.close()
rmSync(out, { recursive: true, force: true })
