import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import { directNatives } from './scripts/setup/direct-natives.mjs'

// The command line for the package: one file to start and a few that commands load when they need them, so that a
// short command reads little. Native addons stay outside, as in the window's bundles. CommonJS, since what a module of
// Node names as its default costs a look at everything it has, and each file that is linked costs another.
export default defineConfig({
  plugins: [directNatives()],
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/keystead.ts',
    target: 'node20',
    outDir: 'out/cli',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      external: [/^node:/, ...builtinModules],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
})
