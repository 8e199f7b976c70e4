import type * as english from '../en/searches.ts'
import type { Translated } from '../translated.ts'

export const searches: Translated<typeof english.searches> = {
  search: {
    section: 'Gespeicherte Suchen',
    keep: 'Diese Suche speichern …',
    kept: 'Suche {{name}} gespeichert',
    title: 'Diese Suche speichern',
    renameTitle: '„{{name}}“ umbenennen',
    name: 'Name',
    help: 'Gesucht wird nach {{query}}',
    nameMissing: 'Die Suche braucht einen Namen.',
    save: 'Suche speichern',
    rename: 'Umbenennen …',
    remove: 'Aus gespeicherten Suchen entfernen',
    removed: '„{{name}}“ ist nicht mehr gespeichert',
    working: 'Wird gespeichert …',
  },
}
