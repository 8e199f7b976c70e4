import type { Json } from './provider.ts'
import { isObject, isSecretName } from './redact.ts'
import { parseJson, stringifyJson } from './wire-json.ts'

const longest = 300
/** Shorter ones are no secret by themselves, and would be found in any word. */
const shortestPart = 8

/**
 * What a remote said of an error, fit to show: one line of at most 300 characters.
 *
 * Remotes name it `detail`, `message`, `summary` (with `validation_errors`) or `error`; where none is
 * there, the raw text, a page's tags left out. Empty where nothing was said.
 */
export function said(body: string, contentType: string, secrets: readonly string[]): string {
  let value: Json
  try {
    value = parseJson(body)
  } catch {
    // Not `<[^>]*>`: with many `<` and no `>` that takes quadratic time.
    return clean(/html/i.test(contentType) ? body.replace(/<[^<>]*>/g, ' ') : body, secrets)
  }
  // Written anew: how they escape it is theirs, and a secret in it is looked for as we write it.
  return clean(spoken(value) || stringifyJson(value), secrets)
}

/** One line without control characters, text-direction tricks or the given secrets. */
export function clean(text: string, secrets: readonly string[]): string {
  const line = conceal(text, secrets)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  // Again: a secret may have been broken up by what was just taken out.
  const safe = Array.from(conceal(line, secrets))
  return safe.length > longest ? `${safe.slice(0, longest - 1).join('')}…` : safe.join('')
}

function conceal(text: string, secrets: readonly string[]): string {
  let safe = text
  // The longest first, so that no secret is found inside another and leaves its rest behind.
  for (const secret of secrets.flatMap(withParts).sort((a, b) => b.length - a.length)) {
    for (const form of formsOf(secret)) if (form) safe = safe.replaceAll(form, '«…»')
  }
  return safe
}

/** As it is, and as addresses, JSON, the JSON of PHP, and pages have it. */
function formsOf(secret: string): Set<string> {
  const json = JSON.stringify(secret).slice(1, -1)
  const page = secret.replace(/[&<>"']/g, (sign) => entities[sign] as string)
  return new Set([secret, encodeURIComponent(secret.toWellFormed()), json, json.replaceAll('/', '\\/'), page])
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A secret of several lines or fields is sent in one piece, and an error may quote one of them. */
function withParts(secret: string): string[] {
  const lines = secret.split(/\s*\n\s*/).filter((line) => line.length >= shortestPart)
  return [secret, ...(lines.length > 1 ? lines : []), ...secretFields(secret).flatMap(withParts)]
}

function secretFields(secret: string): string[] {
  if (!secret.trimStart().startsWith('{')) return []
  try {
    const value = parseJson(secret)
    if (!isObject(value)) return []
    return Object.entries(value).flatMap(([name, field]) =>
      typeof field === 'string' && field.length >= shortestPart && isSecretName(name) ? [field] : [],
    )
  } catch {
    return []
  }
}

function spoken(value: Json): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return ''
  const { detail, message, summary, validation_errors: wrong, error } = value
  for (const text of [detail, message]) if (typeof text === 'string' && text) return text
  if (typeof summary === 'string' && summary) return `${summary}${reasons(wrong)}`
  return error === undefined ? '' : spoken(error)
}

/** `{ name: ['is too long'] }` as « (name: is too long)». */
function reasons(wrong: Json | undefined): string {
  if (typeof wrong !== 'object' || wrong === null || Array.isArray(wrong)) return ''
  const each = Object.entries(wrong).map(([field, why]) => `${field}: ${[why].flat().map(String).join(', ')}`)
  return each.length > 0 ? ` (${each.join('; ')})` : ''
}
