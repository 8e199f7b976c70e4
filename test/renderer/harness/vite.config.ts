import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Serves the page with a fake main. The app build knows nothing of it. */
// biome-ignore lint/style/noDefaultExport: vite asks for one
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  cacheDir: 'node_modules/.vite-harness',
  plugins: [react()],
  server: { port: Number(process.env.HARNESS_PORT ?? 5199), strictPort: true, open: false },
  build: { target: 'chrome130' },
})
