import { expect, test } from 'vitest'
import { createClipboardGuard } from '../../src/main/clipboard-guard.ts'
import { testPorts } from '../support/ports.ts'

function guarded() {
  const host = testPorts()
  const told: (number | null)[] = []
  const guard = createClipboardGuard(host.ports, (name, payload) => {
    if (name === 'clipboard.changed') told.push((payload as { clearsAt: number | null }).clearsAt)
  })
  return { ...host, guard, told }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

test('a copied secret is gone after its time and not before', async () => {
  const { guard, clock, clipboard } = guarded()
  await guard.copySecret('canary', 30)
  clock.pass(29_000)
  await settle()
  expect(clipboard.get()).toBe('canary')
  clock.pass(1500)
  await settle()
  expect(clipboard.get()).toBe('')
})

test('what the person copied meanwhile is left alone', async () => {
  const { guard, clock, clipboard } = guarded()
  await guard.copySecret('canary', 30)
  clipboard.set('my own text')
  clock.pass(60_000)
  await settle()
  expect(clipboard.get()).toBe('my own text')
})

test('a second secret gets its full time', async () => {
  const { guard, clock, clipboard } = guarded()
  await guard.copySecret('first', 30)
  clock.pass(20_000)
  await guard.copySecret('second', 30)
  clock.pass(20_000)
  await settle()
  expect(clipboard.get()).toBe('second')
})

test('a public value stays, and the countdown of the secret before it ends', async () => {
  const { guard, clock, clipboard, told } = guarded()
  await guard.copySecret('canary', 30)
  await guard.copyPublic('AKIA')
  clock.pass(60_000)
  await settle()
  expect(clipboard.get()).toBe('AKIA')
  expect(told.at(-1)).toBeNull()
})

test('a lock that comes while the secret is being written still clears it', async () => {
  const { guard, clipboard } = guarded()
  const copying = guard.copySecret('canary', 30)
  await guard.clear()
  await copying
  expect(clipboard.get()).toBe('')
})
