import { defineConfig } from 'vitest/config'

// Each file starts Electron; two at once on two cores would only wait for each other.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    // A real window on a busy machine may be late once; what fails twice is a defect. The report names what was repeated.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
