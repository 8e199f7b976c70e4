import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

// The command line for the package: one file to start and a few that commands load when they need them, so that a
// short command reads little. Native addons stay outside, as in the window's bundles.
export default defineConfig({
  ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
  build: {
    ssr: 'src/cli/keystead.ts',
    target: 'node20',
    outDir: 'out/cli',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      external: [/^node:/, ...builtinModules, 'better-sqlite3', '@node-rs/argon2'],
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})
