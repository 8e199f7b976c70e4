import { onTestFinished } from 'vitest'
import { createCore } from '../../src/main/core.ts'
import type { AppCalls, AppClient, AppEvents } from '../../src/shared/contract.ts'
import { fromWire } from '../../src/shared/errors.ts'
import { testPorts } from './ports.ts'
import { quickPolicy } from './vault.ts'

type Event = { name: keyof AppEvents; payload: unknown }

/** A whole core on test ports, asked the way a window asks: by name, through validation, errors as data. */
export function testCore(change: Parameters<typeof testPorts>[0] = {}) {
  const host = testPorts(change)
  const core = createCore(host.ports, { kdf: quickPolicy })
  const events: Event[] = []
  core.listen((name, payload) => void events.push({ name, payload }))
  onTestFinished(() => core.close())

  const call: AppClient['call'] = async (name: keyof AppCalls, ...[input]: unknown[]) => {
    const reply = await core.answer(name, input)
    if (!reply.ok) throw fromWire(reply.error)
    return reply.value as never
  }
  return { ...host, core, call, events }
}

/** Asks again every few milliseconds until `done`; fails after `withinMs`. */
export async function until(done: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const end = Date.now() + withinMs
  while (!(await done())) {
    if (Date.now() > end) throw new Error('waited too long')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
