import type { Json, JsonObject } from './provider.ts'
import { stringifyJson } from './wire-json.ts'

// A remote may tell of kinds and fields that Keystead has never heard of. What they are called is then
// all there is to go by, so these rules would rather hide a public value than show a secret one.
const secretWords = new Set(
  'secret secrets password passwords passwd pwd passphrase private credential credentials pin otp'.split(' '),
)
const secretEndings = new Set('token tokens key jwt bearer authorization auth cookie pem'.split(' '))
const runTogether = /secret|passw|passphrase|private_?key|api_?key|credential_?data/i

// The same few names come with every row. A remote that makes names up may not fill the memory.
const judged = new Map<string, boolean>()
const judgedAtMost = 2000

/** Whether a value of this name is to be taken for a secret: `clientSecret`, `api_key`, `refresh-token`. */
export function isSecretName(name: string): boolean {
  const known = judged.get(name)
  if (known !== undefined) return known
  const secret = looksSecret(name)
  if (judged.size < judgedAtMost && name.length < 100) judged.set(name, secret)
  return secret
}

function looksSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const last = words.at(-1) ?? ''
  if (words.some((word) => secretWords.has(word)) || runTogether.test(name)) return true
  return secretEndings.has(last) && words.at(-2) !== 'public'
}

/** A remote's way of not telling: `********`. It stands for nothing and is never kept. */
export const isMasked = (value: unknown): boolean =>
  typeof value === 'string' && (value[0] === '*' || value[0] === '•') && /^[*•]+$/.test(value)

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A copy without nulls, masks and secrets, at any depth. A yes or no of a secret's name gives nothing away. */
export function withoutSecrets(from: JsonObject, isSecret = isSecretName): JsonObject {
  const safe = (value: Json): Json => {
    if (Array.isArray(value)) return value.filter((item) => !isMasked(item)).map(safe)
    return isObject(value) ? withoutSecrets(value, isSecret) : value
  }
  return Object.fromEntries(
    Object.entries(from)
      .filter(([, value]) => value !== null && !isMasked(value))
      .filter(([field, value]) => typeof value === 'boolean' || !isSecret(field))
      .map(([field, value]) => [field, safe(value)]),
  )
}

/** What a remote told beyond the declared fields, to show: text as it is, the rest as JSON, secrets masked. */
export function publicExtra(extra: JsonObject): { name: string; value: string }[] {
  return Object.entries(extra).flatMap(([name, value]) => {
    const safe = shown(name, value)
    return safe === undefined ? [] : [{ name, value: typeof safe === 'string' ? safe : stringifyJson(safe) }]
  })
}

function shown(name: string, value: Json): Json | undefined {
  if (isMasked(value)) return undefined
  // A yes, a no and an absence give no secret away: `hasPassword: true`.
  if (value === null || typeof value === 'boolean') return value
  if (isSecretName(name)) return '•••'
  if (Array.isArray(value)) return value.map((item) => shown(name, item)).filter((item) => item !== undefined)
  if (typeof value !== 'object') return value
  const safe: JsonObject = {}
  for (const [key, inner] of Object.entries(value)) {
    const kept = shown(key, inner)
    if (kept !== undefined && key !== '__proto__') safe[key] = kept
  }
  return safe
}
