import { wordsOf } from './words-of.ts'

export const importWords = wordsOf(
  'imports',
  'import',
  {
    include: (name: string) => ({ name }),
    changes: (fields: readonly string[]) => ({ fields: fields.join(', ') }),
    same: (names: readonly string[]) => ({ names: names.join(', ') }),
    warnings: (count: number) => ({ count }),
    more: (count: number) => ({ count }),
    apply: (count: number) => ({ count }),
    working: (done: number, total: number) => ({ done, total }),
    plaintextHelp: (files: readonly string[]) => ({ files: files.join(', ') }),
    format: (name: string) => ({ name }),
    undoLabel: (files: readonly string[]) => ({ files: files.join(', ') }),
    discardMany: (count: number) => ({ count }),
    discardAsk: (count: number) => ({ count }),
    discarded: (count: number) => ({ count }),
    notDiscarded: (files: readonly string[]) => ({ files: files.join(', ') }),
    ofFiles: (files: readonly string[], what: string) => ({ files: files.join(', '), what }),
    newCount: (count: number) => ({ count }),
    columnNumber: (number: number) => ({ number }),
    intoCount: (count: number) => ({ count }),
    intoNames: (names: string) => ({ names }),
    isNew: (name: string) => ({ name }),
    imported: (count: number) => ({ count }),
    changedCount: (count: number) => ({ count }),
  },
  (own) => ({
    column: (name: string, at: number) => name.trim() || own.columnNumber(at + 1),
    into: (names: readonly { name: string; isNew: boolean }[]) =>
      names.length > 3
        ? own.intoCount(names.length)
        : own.intoNames(names.map(({ name, isNew }) => (isNew ? own.isNew(name) : name)).join(', ')),
    earlierLine: (files: readonly string[], created: number, changed: number) =>
      own.ofFiles(
        files,
        [created > 0 && own.newCount(created), changed > 0 && own.changedCount(changed)]
          .filter(Boolean)
          .join(', '),
      ),
    discard: (count: number) => own.discardMany(count),
    done: (created: number, changed: number) =>
      [created > 0 && own.imported(created), changed > 0 && own.changedCount(changed)]
        .filter(Boolean)
        .join(', ') || own.nothingDone,
  }),
)
