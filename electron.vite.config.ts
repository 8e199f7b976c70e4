import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { licences } from './scripts/setup/shipped.mjs'

// The oldest runtime in use decides what the bundles may contain: Electron 33 is Node 20 and Chrome 130.
const oldestNode = 'node20'
const oldestChrome = 'chrome130'

// Native addons cannot be bundled; everything else is, so that the package carries no node_modules of ours.
const external = ['electron', 'better-sqlite3', '@node-rs/argon2', /^node:/]

export default defineConfig({
  main: {
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
    plugins: [react()],
    build: {
      target: oldestChrome,
      outDir: 'out/renderer',
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
})
