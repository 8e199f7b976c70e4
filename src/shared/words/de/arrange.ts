import type * as english from '../en/arrange.ts'
import type { Translated } from '../translated.ts'

export const arrange: Translated<typeof english.arrange> = {
  arrange: {
    menu: 'Sortieren und gruppieren',
    sort: 'Sortieren nach',
    direction: 'Richtung',
    group: 'Gruppieren nach',
    none: 'Nichts',
    asc: 'Aufsteigend',
    desc: 'Absteigend',
    sorts: {
      name: 'Name',
      updated: 'Zuletzt geändert',
      used: 'Zuletzt verwendet',
      created: 'Angelegt',
      expires: 'Ablauf',
      kind: 'Art',
      provider: 'Dienst',
      organization: 'Organisation',
      health: 'Zustand',
    },
    groups: {
      organization: 'Organisation',
      provider: 'Dienst',
      kind: 'Art',
      health: 'Zustand',
    },
    healths: {
      invalid: 'Ungültig',
      warn: 'Warnung',
      unknown: 'Ungeprüft',
      ok: 'Funktioniert',
    },
  },
}
