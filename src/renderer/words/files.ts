import { counted } from './count.ts'

const kib = 1024

/** «312 KB», «4.7 MB»: as file managers say it. */
export function sizeOf(bytes: number): string {
  if (bytes < kib) return counted(bytes, 'byte', 'bytes')
  if (bytes < kib * kib) return `${Math.round(bytes / kib)} KB`
  return `${(bytes / kib / kib).toFixed(1)} MB`
}

export const filesWords = {
  title: 'Files',
  drop: 'Drop files here, up to 5 MB each, or',
  choose: 'choose them',
  dropHere: 'Drop to attach',
  adding: 'Sealing…',
  save: (name: string) => `Save ${name} to a file`,
  read: (name: string) => `Look at ${name}`,
  more: (name: string) => `More for ${name}`,
  remove: 'Remove',
  restore: 'Restore',
  removed: 'Removed',
  saved: (path: string) => `Saved to ${path}. There it is a file like any other, in the clear.`,
  tooLarge: (name: string, size: string) =>
    `${name} is ${size}. A file can be attached up to 5 MB, so it was not read.`,
  tooMany: (most: number) => `A credential takes ${most} files.`,
  notShown:
    'This is not a short text, so it is not shown. Save it to look at it with a program of your choice.',
} as const
