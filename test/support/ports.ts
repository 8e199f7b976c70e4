import fs from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Ports } from '../../src/main/ports.ts'
import { fakeClock } from './clock.ts'
import { temporaryFolder } from './vault.ts'

/** Ports of a host that is only a test: a fake clock and clipboard, real files, real HTTP. */
export function testPorts(change: Partial<Ports> = {}) {
  const clock = fakeClock()
  const folder = temporaryFolder()
  const reports: unknown[] = []
  let copied = ''
  const ports: Ports = {
    now: clock.now,
    monotonic: clock.monotonic,
    every: clock.every,
    // Real time, but short: throttles and retries are tested where they live.
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        setTimeout(resolve, Math.min(ms, 5))
      }),
    random: () => 0.5,
    fetch: globalThis.fetch,
    online: () => true,
    network: async () => {},
    freeMemory: () => 8 * 2 ** 30,
    clipboard: {
      read: async () => copied,
      write: async (text) => {
        copied = text
      },
      clear: async () => {
        copied = ''
      },
    },
    report: (error) => `report-${reports.push(error)}`,
    program: 'a test',
    recentFile: path.join(folder, 'host', 'recent.json'),
    defaultFolder: folder,
    throwAwayFolder: () => fs.mkdtempSync(path.join(folder, 'demo-')),
    choose: async () => null,
    appInfo: { version: '0', electron: '0', platform: 'test', evaluation: false, packaged: false },
    chooseImports: async () => [],
    chooseExport: async () => null,
    ...change,
  }
  onTestFinished(() => {
    const unexpected = reports.filter((error) => error instanceof Error)
    if (unexpected.length > 0) throw unexpected[0]
  })
  return {
    ports,
    clock,
    folder,
    reports,
    clipboard: { get: () => copied, set: (text: string) => (copied = text) },
  }
}
