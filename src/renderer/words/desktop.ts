import { wordsOf } from './words-of.ts'

export const desktopWords = wordsOf('desktop', 'desktop', {
  zoomOf: (zoom: number) => ({ percent: Math.round(zoom * 100) }),
})

export const strengthWords = wordsOf('desktop', 'strength', {
  now: (memoryMiB: number, passes: number) => ({ memoryMiB, passes }),
  done: (seconds: string, memoryMiB: number) => ({ seconds, memoryMiB }),
})
