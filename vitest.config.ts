import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/screens/**'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
