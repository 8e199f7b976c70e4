import { AppError } from '../../../shared/errors.ts'
import type { Json } from '../provider.ts'
import { isObject } from './safe-json.ts'

interface Issue {
  readonly path: string
  readonly message: string
}
type Clean = (text: string) => string

/**
 * Reads a 422 that names fields, `{ summary, validation_errors: { name: ["is too long"] } }`, as
 * `invalid-input`; null for any other failure. `fieldNames` are those of the form.
 */
export const namingFields =
  (fieldNames: readonly string[] = []) =>
  (status: number, body: Json | undefined, clean: Clean): AppError | null => {
    const errors = status === 422 && isObject(body) ? body.validation_errors : undefined
    const issues = isObject(errors) ? issuesAt([], errors, fieldNames, clean) : []
    const [first] = issues
    return first ? new AppError('invalid-input', { issues }, first.message) : null
  }

/** Reasons may lie deeper: `{ properties: { secret: ["is invalid"] } }`, or under `properties.secret`. */
function issuesAt(
  path: readonly string[],
  value: Json | undefined,
  fieldNames: readonly string[],
  clean: Clean,
): Issue[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, inner]) =>
      issuesAt([...path, ...name.split('.')], inner, fieldNames, clean),
    )
  }
  const last = path.at(-1) ?? ''
  const known = fieldNames.includes(last) || last === 'name'
  const whole = clean(path.join('.'))
  return [value ?? []].flat().flatMap((reason) => {
    const words = typeof reason === 'string' ? clean(reason) : ''
    if (words === '') return []
    const message = known ? `Sequin says: ${words}` : `Sequin says of ${whole}: ${words}`
    return [{ path: known ? last : whole, message }]
  })
}
