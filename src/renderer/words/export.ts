import { wordsOf } from './words-of.ts'

export const exportWords = wordsOf(
  'exports',
  'export',
  {
    takes: (count: number, all: number) => ({ count, all }),
    done: (count: number, path: string) => ({ count, path }),
    titleCount: (count: number) => ({ count }),
    andMore: (names: string, count: number) => ({ names, count }),
  },
  (own) => ({
    title: (count: number | null) => (count === null ? own.titleAll : own.titleCount(count)),
    names: (names: readonly string[], count: number) =>
      count > names.length ? own.andMore(names.join(', '), count - names.length) : names.join(', '),
  }),
)
