import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { nowhere } from './http-server.ts'

export interface Prism {
  readonly url: string
  /** Every way in which a call or its answer broke the specification so far, in Prism's words. */
  violations(): string[]
  close(): void
}

/**
 * Runs Prism between a client and `upstream`: it checks each call and each answer against the OpenAPI
 * document `spec`, and passes both on.
 */
export async function startPrism(spec: string, upstream: string): Promise<Prism> {
  const url = await nowhere()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prism-'))
  const file = path.join(folder, 'openapi.yaml')
  writeFileSync(file, spec)
  const cli = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js')
  const args = [cli, 'proxy', file, upstream, '--host', '127.0.0.1', '--port', new URL(url).port]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      log += chunk
    })
  }
  const close = () => {
    child.kill('SIGKILL')
    process.off('exit', close)
    rmSync(folder, { recursive: true, force: true })
  }
  // Also where the test run itself is ended: nothing may be left behind.
  process.once('exit', close)
  await listening(child, () => log).catch((error) => {
    close()
    throw error
  })
  const violations = () => log.split('\n').filter((line) => /Violation:|terminated with error/.test(line))
  return { url, violations, close }
}

async function listening(child: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + 15_000
  while (!/Prism is listening/.test(log())) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`Prism did not start:\n${log()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export const readSpec = (file: string): string => readFileSync(file, 'utf8')

/**
 * Says in JSON Schema what an OpenAPI `discriminator` says: which schema of a `oneOf` is meant.
 *
 * Prism counts how many of them fit. With all fields optional each of them would, so the value of the
 * discriminator is made part of each, and a field that a schema does not name becomes a violation.
 */
export function sharpen(spec: string): string {
  const mapped = [...spec.matchAll(/^ +([\w-]+): '#\/components\/schemas\/(\w+Keys)'$/gm)]
  if (mapped.length === 0) throw new Error('The specification maps no discriminator.')
  return mapped.reduce((text, [, value, name]) => {
    const before = new RegExp(
      `(\\n {4}${name}:\\n {6}type: object\\n)([\\s\\S]*?discriminator:\\n {10}type: string\\n)`,
    )
    if (!before.test(text)) throw new Error(`The specification has no schema ${name} with a discriminator.`)
    const strict = '      additionalProperties: false\n      required:\n      - discriminator\n'
    return text.replace(before, `$1${strict}$2          enum:\n          - ${value}\n`)
  }, spec)
}
