import type { Rescue } from '../../shared/backup.ts'
import { decimal, grouped } from './count.ts'
import { exact } from './time.ts'
import { wordsOf } from './words-of.ts'

const sizes = wordsOf('backups', 'sizes', {
  bytes: (count: number) => ({ count }),
  kB: (value: string) => ({ value }),
  MB: (value: string) => ({ value }),
  GB: (value: string) => ({ value }),
})
const units = ['kB', 'MB', 'GB'] as const

/** «58.6 MB»: enough to see that something is there, and what it costs. */
export function size(bytes: number): string {
  if (bytes < 1000) return sizes.bytes(bytes)
  const step = Math.min(units.length, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return sizes[units[step - 1]!](value >= 100 ? grouped(Math.round(value)) : decimal(value))
}

export const backupWords = wordsOf('backups', 'backup', {
  restored: (path: string) => ({ path }),
})

export const rescueWords = wordsOf(
  'backups',
  'rescue',
  {
    title: (at: number) => ({ at: exact(at) }),
    headerTitle: (at: number) => ({ at: exact(at) }),
    lost: (count: number) => ({ count }),
    more: (count: number) => ({ count }),
  },
  (own) => ({
    summary: ({ lost, complete }: Pick<Rescue, 'lost' | 'complete'>) => {
      if (lost.length > 0) return own.lost(lost.length)
      return complete ? own.nothing : own.unreadable
    },
  }),
)

export const reminderWords = wordsOf('backups', 'reminder', {
  checkedAt: (at: number) => ({ at: exact(at) }),
})
