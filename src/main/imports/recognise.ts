import { isObject, text } from './member.ts'
import { jsonOrNull } from './read-json.ts'

/** The forms of secrets that tell by themselves what they open. Each test takes a whole value, not a part. */

export const isAwsKeyId = (value: string): boolean => /^(?:AKIA|ASIA)[A-Z0-9]{16}$/.test(value)
export const isAwsSecret = (value: string): boolean => /^[A-Za-z0-9/+]{40}$/.test(value)

export const isStripeSecret = (value: string): boolean => /^[sr]k_(?:live|test)_[A-Za-z0-9]{8,}$/.test(value)
export const isStripePublic = (value: string): boolean => /^pk_(?:live|test)_[A-Za-z0-9]{8,}$/.test(value)
export const isStripeWebhook = (value: string): boolean => /^whsec_[A-Za-z0-9+/=]{8,}$/.test(value)

/** The host that a Git token is for, by its prefix; null for anything else. */
export function gitTokenHost(value: string): string | null {
  if (/^(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})$/.test(value)) return 'github.com'
  if (/^glpat-[\w.-]{15,255}$/.test(value)) return 'gitlab.com'
  return null
}

/** The kind of private key that a text is as a whole; null for anything else. `OPENSSH` is for SSH alone. */
export function privateKeyLabel(value: string): string | null {
  const found = /^\s*-----BEGIN ((?:[A-Z0-9]+ )?PRIVATE KEY)-----\r?\n/.exec(value)
  if (!found || !value.trimEnd().endsWith(`-----END ${found[1]}-----`)) return null
  return found[1] ?? null
}

/** Does an address or a connection string have a password or a key in it? */
export const holdsPassword = (value: string): boolean =>
  /:\/\/[^/\s:@]*:[^/\s@]+@/.test(value) ||
  /(^|[;?&\s"'])(password|passwd|pwd|(shared)?access_?(key|token|signature)|account_?key|api_?key|secret|token|sig)\s*=\s*[^;&\s]/i.test(
    value,
  )

/** The types that Google's libraries read from a key file. */
const googleTypes = new Set([
  'service_account',
  'authorized_user',
  'external_account',
  'external_account_authorized_user',
  'impersonated_service_account',
  'gdch_service_account',
])

export const isGoogleType = (type: string | undefined): type is string =>
  type !== undefined && googleTypes.has(type)

/** The values of a Google key file; null for any other text or object. */
export function googleKey(file: unknown, source: string): Record<string, string | undefined> | null {
  const type = text(file, 'type')
  if (!isObject(file) || !isGoogleType(type)) return null
  const impersonation = text(file, 'service_account_impersonation_url')
  const impersonated = /serviceAccounts\/([^:/]+):/.exec(impersonation ?? '')?.[1]
  return {
    type,
    clientEmail: text(file, 'client_email') ?? impersonated,
    projectId: text(file, 'project_id') ?? text(file, 'quota_project_id') ?? text(file, 'project'),
    privateKeyId: text(file, 'private_key_id'),
    clientId: text(file, 'client_id') ?? text(file, 'source_credentials', 'client_id'),
    keyFile: source,
  }
}

/** A text that is a Google key file as a whole. */
export function googleKeyText(value: string): Record<string, string | undefined> | null {
  if (!value.includes('"type"')) return null
  return googleKey(jsonOrNull(value), value)
}
