import { expect, test } from 'vitest'
import { startArguments } from '../../../src/main/platform/arguments.ts'
import { fileFor } from '../../../src/main/platform/bundle-file.ts'

test('no URL reaches a file outside the bundle', () => {
  const root = '/app/out/renderer'
  expect(fileFor(root, 'app://keystead/')).toBe(`${root}/index.html`)
  expect(fileFor(root, 'app://keystead/assets/main.js')).toBe(`${root}/assets/main.js`)
  const outside = [
    'app://keystead/%2e%2e/main/index.js',
    'app://keystead/..%2fmain/index.js',
    'app://keystead/..%5cmain',
    'app://keystead/a/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    'app://keystead/%00',
    'app://keystead/%ff',
    'app://keystead/..%2frenderer-secrets/a',
    'app://elsewhere/index.html',
  ]
  for (const url of outside) {
    const file = fileFor(root, url)
    expect(file === null || file.startsWith(`${root}/`), `${url} → ${file}`).toBe(true)
  }
})

test('--screenshot takes its file in either form, relative to where the person is', () => {
  expect(startArguments(['electron', '.', '--demo', '--screenshot', 'out.png'], '/home/mira')).toEqual({
    demo: true,
    demoSize: null,
    screenshot: '/home/mira/out.png',
    link: null,
  })
  expect(startArguments(['electron', '.', '--screenshot=/tmp/a.png'], '/home/mira').screenshot).toBe(
    '/tmp/a.png',
  )
  expect(startArguments(['electron', '.'], '/home/mira')).toEqual({
    demo: false,
    demoSize: null,
    screenshot: null,
    link: null,
  })
})

test('--demo=10000 is a demo of that many credentials, and of no more than can be made in a minute', () => {
  const sizeOf = (word: string) => startArguments(['electron', '.', word], '/home/mira')
  expect(sizeOf('--demo=10000')).toMatchObject({ demo: true, demoSize: 10_000 })
  expect(sizeOf('--demo=99999999').demoSize).toBe(50_000)
  expect(sizeOf('--demo=many')).toMatchObject({ demo: true, demoSize: null })
})

test('a link is found wherever it stands among the words', () => {
  const link = 'keystead://open/credential/x'
  expect(startArguments(['electron', '--flag', link, '--other'], '/').link).toBe(link)
  expect(startArguments(['electron', 'https://open/x'], '/').link).toBeNull()
})
