import '../../../src/renderer/app/jitless.ts'
import { createFakeMain, type FakeOptions } from './fake-main.ts'

// #state=locked&size=5000&failure=wrong … chooses what the fake main pretends.
const hash = new URLSearchParams(location.hash.slice(1))
const options: FakeOptions = {
  state: (hash.get('state') as FakeOptions['state']) ?? 'unlocked',
  size: Number(hash.get('size') ?? 60),
  evaluation: hash.has('evaluation'),
  demo: hash.has('demo'),
  wide: hash.has('wide'),
  edits: hash.has('edits'),
  lines: Number(hash.get('lines') ?? 0),
  tied: hash.has('tied'),
  delay: Number(hash.get('delay') ?? 0),
  trouble: hash.get('trouble'),
  held: hash.get('held')?.split(',') ?? [],
  language: hash.get('language'),
}
const { bridge } = createFakeMain(options)
Object.defineProperty(window, 'bridge', { value: bridge })
