import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failure } from './failure.mjs'

const SCREEN = '1440x900x24'
const FAMILY_WILD = 0xffff

export function needsVirtualDisplay(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

/**
 * Starts an X server without a screen; resolves to { env, stop }. It picks a free display number itself, and
 * admits only who has the cookie. It is in a process group of its own, as a terminal's Ctrl-C must reach the
 * app first: an app whose display is gone cannot close its vault in order.
 */
export async function startVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'keystead-display-'))
  const authority = join(folder, 'authority')
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 })
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-auth', authority]
  const server = spawn('Xvfb', args, { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const stop = () => {
    server.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
    process.off('exit', stop)
  }
  process.on('exit', stop)
  const number = await displayNumber(server)
  server.unref()
  server.stderr.destroy()
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop }
}

/** One entry of an Xauthority file that fits any host and any display number. */
export function authorityEntry(cookie) {
  const counted = (bytes) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(bytes.length)
    return Buffer.concat([length, bytes])
  }
  const family = Buffer.alloc(2)
  family.writeUInt16BE(FAMILY_WILD)
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie]
  return Buffer.concat([family, ...fields.map(counted)])
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let number = ''
    let complaints = ''
    server.stdio[3].on('data', (bytes) => {
      number += bytes
      if (number.endsWith('\n')) resolve(number.trim())
    })
    server.stderr.on('data', (bytes) => {
      complaints += bytes
    })
    const fail = (why) => reject(failure(`Xvfb did not start: ${why}`, { details: complaints }))
    server.on('error', (error) => fail(error.code ?? error.message))
    server.on('exit', (code) => fail(`exit code ${code}`))
  })
}
