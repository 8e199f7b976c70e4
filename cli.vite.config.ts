import { builtinModules } from 'node:module'
import path from 'node:path'
import { defineConfig } from 'vite'
import { directNatives, withoutPrograms } from './scripts/setup/direct-natives.mjs'
import { laterShapes } from './scripts/setup/later-shapes.mjs'

// The command line for the package: one file to start and a few that commands load when they need them, so that a
// short command reads little. Native addons stay outside, as in the window's bundles. CommonJS, since what a module of
// Node names as its default costs a look at everything it has, and each file that is linked costs another.
// Each file costs a third of a millisecond to find and read, so what is read together lies together.
/** What it takes to begin to derive the key. */
const begins = {
  name: 'begin',
  test: /src\/(cli\/(early|line-of|vault\/(named|folders))|main\/(begin-unlock|monotonic|socket\/place|vault\/places-on-disk|crypto\/(argon2|kdf-policy)))\.ts|direct:@node-rs/,
}
const schemas = { name: 'schemas', test: /node_modules\/zod\/|src\/shared\/errors/ }
/** The contract, which every command needs that asks a vault. */
const shared = { name: 'shared', test: /src\/shared\/(?!words)/ }

export default defineConfig({
  plugins: [directNatives(), withoutPrograms(), laterShapes(path.resolve('src'))],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/cli',
    emptyOutDir: true,
    // Half of it is spaces, comments and long names, which are read each time.
    minify: true,
    rollupOptions: {
      external: [/^node:/, ...builtinModules],
      // What a thread of its own runs is found by its name.
      input: { keystead: 'src/cli/keystead.ts', 'seal-worker': 'src/main/crypto/seal-worker.ts' },
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        chunkFileNames: '[name]-[hash].cjs',
        advancedChunks: { groups: [schemas, begins, shared] },
      },
    },
  },
})
