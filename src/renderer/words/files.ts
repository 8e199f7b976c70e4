import { size } from './backups.ts'
import { decimal, grouped } from './count.ts'
import { wordsOf } from './words-of.ts'

const kib = 1024
const sizes = wordsOf('files', 'sizes', {
  kilobytes: (value: string) => ({ value }),
  megabytes: (value: string) => ({ value }),
})

/** «312 KB», «4.7 MB»: as file managers say it. */
export function sizeOf(bytes: number): string {
  if (bytes < kib) return size(bytes)
  if (bytes < kib * kib) return sizes.kilobytes(grouped(Math.round(bytes / kib)))
  return sizes.megabytes(decimal(bytes / kib / kib))
}

export const filesWords = wordsOf('files', 'files', {
  save: (name: string) => ({ name }),
  read: (name: string) => ({ name }),
  more: (name: string) => ({ name }),
  removeNamed: (name: string) => ({ name }),
  saved: (path: string) => ({ path }),
  tooLarge: (name: string, size: string) => ({ name, size }),
  tooMany: (most: number) => ({ most }),
  picture: (type: string, width: number, height: number) => ({
    type,
    width: grouped(width),
    height: grouped(height),
  }),
  pictureOf: (name: string) => ({ name }),
  tooManyPixels: (width: number, height: number) => ({ width: grouped(width), height: grouped(height) }),
})
