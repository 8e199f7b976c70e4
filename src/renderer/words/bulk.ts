import { wordsOf } from './words-of.ts'

const count = (count: number) => ({ count })
const each = {
  tags: count,
  note: count,
  expiry: count,
  move: count,
  remove: count,
  restore: count,
  purge: count,
}
const titles = wordsOf('bulk', 'titles', each)
const done = wordsOf('bulk', 'done', each)
const submits = wordsOf('bulk', 'submit', { change: count, move: count, remove: count, purge: count })
const whatGoes = wordsOf('bulk', 'whatGoes')

export const bulkWords = wordsOf(
  'bulk',
  'bulk',
  {
    selected: count,
    selectAll: count,
    dropTag: (tag: string) => ({ tag }),
    more: count,
    cannot: count,
    doneBut: (done: string, count: number) => ({ done, count }),
    restored: count,
    restoredBut: (restored: string, count: number) => ({ restored, count }),
    changesAll: count,
    changesSome: (changed: number, of: number) => ({ changed, of }),
    goAll: count,
    goSome: (changed: number, of: number) => ({ changed, of }),
  },
  (own) => ({
    title: (kind: keyof typeof each, count: number) => titles[kind](count),
    done: (kind: keyof typeof each, changed: number, cannot: number) =>
      cannot === 0 ? done[kind](changed) : own.doneBut(done[kind](changed), cannot),
    undone: (restored: number, left: number) =>
      left === 0 ? own.restored(restored) : own.restoredBut(own.restored(restored), left),
    changes: (kind: keyof typeof each, changed: number, of: number) =>
      kind === 'purge'
        ? changed === of
          ? own.goAll(of)
          : own.goSome(changed, of)
        : changed === of
          ? own.changesAll(of)
          : own.changesSome(changed, of),
    submit: (kind: keyof typeof each, changed: number) =>
      submits[kind === 'remove' || kind === 'move' || kind === 'purge' ? kind : 'change'](changed),
  }),
)

export const emptyTrashWords = wordsOf(
  'bulk',
  'emptyTrash',
  {
    title: count,
    forgotten: count,
    forgottenBut: (forgotten: string, count: number) => ({ forgotten, count }),
  },
  (own) => ({
    get what() {
      return Object.values(whatGoes)
    },
    done: (forgotten: number, left: number) =>
      left === 0 ? own.forgotten(forgotten) : own.forgottenBut(own.forgotten(forgotten), left),
  }),
)
