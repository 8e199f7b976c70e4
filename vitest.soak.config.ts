import { defineConfig } from 'vitest/config'

// The long versions of the tests that are short in `npm test`: hours of kills and failing disks, by chance.
export default defineConfig({
  test: {
    include: [
      'test/main/vault/power-cut.test.ts',
      'test/main/vault/failing-disk.test.ts',
      'test/main/hostile-remote.test.ts',
      'test/main/working-day.test.ts',
      'test/main/fuzz/**/*.test.ts',
      'test/main/sync/property.test.ts',
      'test/main/sync/kill.test.ts',
      'test/soak/**/*.test.ts',
    ],
    env: { KEYSTEAD_SOAK: '1' },
    testTimeout: 3_600_000,
    hookTimeout: 60_000,
  },
})
