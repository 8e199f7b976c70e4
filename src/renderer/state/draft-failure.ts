import type { AppError } from '../../shared/errors.ts'
import type { Field } from '../../shared/field.ts'
import { type Change, writeFailureWords } from '../words/write-failure.ts'
import { explain } from './failure.ts'

/** Where the words of a refused change belong: under a part of the draft, a field, or the whole form. */
export interface DraftFailure {
  readonly own: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, string>>
  readonly rest: string | null
}

const own = ['name', 'description', 'reason']

/** The page’s words for a change that failed. */
export function explainChange(error: AppError, change: Change, nameOf: (id: string) => string): string {
  const words = writeFailureWords[error.kind] as
    | ((detail: unknown, nameOf: (id: string) => string, change: Change) => string)
    | undefined
  return words ? words(error.detail, nameOf, change) : explain(error, nameOf).text
}

/**
 * `values.x` and `x` are the field `x`, and `values.x.0.y` is inside it. A field that is called like a
 * part of the draft is told from it by the `values.` before it.
 */
export function placeFailure(
  error: AppError,
  fields: readonly Pick<Field, 'name'>[],
  change: Change,
  nameOf: (id: string) => string,
): DraftFailure {
  const known = (name: string) => fields.some((field) => field.name === name)
  const text = explainChange(error, change, nameOf)
  if (error.is('secret-not-held') && known(error.detail.field)) {
    return { own: {}, fields: { [error.detail.field]: text }, rest: null }
  }
  if (!error.is('invalid-input')) return { own: {}, fields: {}, rest: text }
  const found = { own: {} as Record<string, string>, fields: {} as Record<string, string> }
  let rest: string | null = null
  for (const { path, message } of error.detail.issues) {
    const inner = path.replace(/^values\./, '')
    const name = known(inner) ? inner : (inner.split('.')[0] ?? '')
    if (own.includes(path)) found.own[path] ??= message
    else if (known(name)) found.fields[name] ??= message
    else rest ??= message
  }
  const placed = Object.keys(found.own).length + Object.keys(found.fields).length > 0
  return { ...found, rest: rest ?? (placed ? null : text) }
}
