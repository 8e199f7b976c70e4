import { defineConfig } from 'vitest/config'

// One window after the other: a picture is made of one screen at rest.
export default defineConfig({
  test: {
    include: ['test/screens/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
  },
})
