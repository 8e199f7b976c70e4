import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { laterShapes } from './scripts/setup/later-shapes.mjs'
import { licences } from './scripts/setup/shipped.mjs'

// The oldest runtime in use decides what the bundles may contain: Electron 33 is Node 20 and Chrome 130.
const oldestNode = 'node20'
const oldestChrome = 'chrome130'

// Native addons cannot be bundled; everything else is, so that the package carries no node_modules of ours.
const external = ['electron', 'better-sqlite3', '@node-rs/argon2', /^node:/]

// What the controls say comes in 34 languages, in each of them at once: those that nobody can choose here are left out.
const ownLocales: Plugin = {
  name: 'own-locales',
  load: (id) =>
    /\/node_modules\/react-(aria|stately)[^?]*\/intl\/[^?]*\/(?!en-US|de-DE)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id)
      ? 'export default {}'
      : null,
}

// The page of a vault that is opened unasked: it names what others read behind their first screen.
const openingPage: Plugin = {
  name: 'opening-page',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = bundle['index.html']
      const screen = Object.values(bundle).find(
        (one) =>
          one.type === 'chunk' && /[\\/]screens[\\/]vault[\\/]vault\.tsx$/.test(one.facadeModuleId ?? ''),
      )
      const font = Object.keys(bundle).find((name) => /inter-latin-wght-normal[^/]*\.woff2$/.test(name))
      if (page?.type !== 'asset' || !screen || !font)
        throw new Error('the page, the screen of a vault or its font is not in the bundle')
      const links = [
        `<link rel="modulepreload" crossorigin href="./${screen.fileName}">`,
        `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${font}">`,
      ]
      const source = String(page.source).replace('</head>', `  ${links.join('\n    ')}\n  </head>`)
      this.emitFile({ type: 'asset', fileName: 'opening.html', source })
    },
  },
}

const later = laterShapes(path.resolve(import.meta.dirname, 'src'))

export default defineConfig({
  main: {
    plugins: [later],
    // The list of licences is made of what is installed when the app is built.
    define: { __LICENCES__: JSON.stringify(licences(import.meta.dirname)) },
    build: {
      target: oldestNode,
      externalizeDeps: false,
      rollupOptions: { input: 'src/main/index.ts', external, output: { format: 'es' } },
    },
  },
  preload: {
    build: {
      target: oldestNode,
      externalizeDeps: false,
      // A sandboxed preload must be CommonJS.
      rollupOptions: {
        input: 'src/preload/index.ts',
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), ownLocales, openingPage, later],
    build: {
      target: oldestChrome,
      outDir: 'out/renderer',
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // One sheet: what comes later in it wins, whatever screen is loaded first.
      cssCodeSplit: false,
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
})
