import { AppError } from '../../../shared/errors.ts'
import type { Json } from '../provider.ts'
import { clean } from '../said.ts'
import { parseJson } from '../wire-json.ts'
import { isObject } from './safe-json.ts'

/** Enough of a refusal to find out which fields it names. */
const maxBytes = 64 * 1024

/**
 * A `fetch` that fails with `invalid-input` for a 422 that names fields: `{ summary, validation_errors:
 * { name: ["is too long"] } }`. Any other answer passes as it is.
 *
 * Here because an answer's body is not seen again above: there, only words are left of a refusal.
 * `fieldNames` are those of the form; no message repeats one of `secrets`.
 */
export function namingFields(
  fetch: typeof globalThis.fetch,
  fieldNames: readonly string[],
  secrets: readonly string[],
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init)
    if (response.status !== 422) return response
    const bytes = await read(response)
    const issues = issuesIn(new TextDecoder().decode(bytes), fieldNames, secrets)
    const [first] = issues
    if (first) throw new AppError('invalid-input', { issues }, first.message)
    return new Response(bytes, { status: 422, headers: response.headers })
  }
}

interface Issue {
  readonly path: string
  readonly message: string
}

function issuesIn(body: string, fieldNames: readonly string[], secrets: readonly string[]): Issue[] {
  let answer: Json
  try {
    answer = parseJson(body)
  } catch {
    return []
  }
  const errors = isObject(answer) ? answer.validation_errors : undefined
  return isObject(errors) ? issuesAt([], errors, fieldNames, secrets) : []
}

/** Reasons may lie deeper: `{ properties: { secret: ["is invalid"] } }`, or under `properties.secret`. */
function issuesAt(
  path: readonly string[],
  value: Json | undefined,
  fieldNames: readonly string[],
  secrets: readonly string[],
): Issue[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, inner]) =>
      issuesAt([...path, ...name.split('.')], inner, fieldNames, secrets),
    )
  }
  const last = path.at(-1) ?? ''
  const known = fieldNames.includes(last) || last === 'name'
  const whole = clean(path.join('.'), secrets)
  return [value ?? []].flat().flatMap((reason) => {
    const words = typeof reason === 'string' ? clean(reason, secrets) : ''
    if (words === '') return []
    return [
      {
        path: known ? last : whole,
        message: known ? `Sequin says: ${words}` : `Sequin says of ${whole}: ${words}`,
      },
    ]
  })
}

async function read(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (const reader = response.body?.getReader(); reader && size < maxBytes; ) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    size += value.byteLength
    if (size >= maxBytes) await reader.cancel()
  }
  return new Uint8Array(Buffer.concat(chunks, Math.min(size, maxBytes)))
}
