import type { FormatId } from './imported.ts'
import { jsonFault } from './json-fault.ts'
import { limits } from './limits.ts'
import { entries, list, member, text } from './member.ts'
import { isGoogleType } from './recognise.ts'

/**
 * The format of a JSON text by its members. Text that breaks off is judged by the names that stand in it, so
 * that its reader can say where.
 */
export function detectJson(source: string, fileName: string): FormatId | null {
  if (jsonFault(source, limits.depth)) return brokenJson(source, fileName)
  const value: unknown = JSON.parse(source)
  const first: unknown = Array.isArray(value) ? value[0] : value
  const has = (name: string) => member(first, name) !== undefined

  if (
    member(value, 'encrypted') !== undefined &&
    (has('items') || has('data') || has('encKeyValidation_DO_NOT_EDIT'))
  ) {
    return 'bitwarden-json'
  }
  if (Array.isArray(member(value, 'items')) && looksBitwarden(list(value, 'items'))) return 'bitwarden-json'
  if (list(value, 'accounts', 0, 'vaults').length > 0) return '1password-1pux'
  if (isGoogleType(text(first, 'type')) || has('installed') || has('web')) return 'gcp'
  if (has('private_key') && has('client_email')) return 'gcp'
  if ((has('appId') && has('tenant')) || (has('clientId') && (has('tenantId') || has('subscriptionId'))))
    return 'azure'
  if (text(value, 'kind') === 'Config' || (has('clusters') && has('users'))) return 'kubeconfig'
  if (has('auths') || has('credHelpers') || has('credsStore')) return 'docker'
  if (/^\.?(dockercfg|dockerconfigjson)$/i.test(fileName) || allAuths(value)) return 'docker'
  if (has('AccessKey') || has('Credentials')) return 'aws'
  return null
}

/** Exports from before the mark `encrypted`, and an organization's. */
const looksBitwarden = (items: readonly unknown[]): boolean =>
  items.length === 0 || (member(items[0], 'type') !== undefined && member(items[0], 'name') !== undefined)

/** The old form of Docker's file: registries at the top. */
function allAuths(value: unknown): boolean {
  const found = entries(value)
  return found.length > 0 && found.every(([, each]) => text(each, 'auth') !== undefined)
}

function brokenJson(source: string, fileName: string): FormatId | null {
  const says = (...names: readonly string[]) => names.every((name) => source.includes(`"${name}"`))
  if (says('encrypted', 'items') || says('passwordProtected')) return 'bitwarden-json'
  if (says('private_key', 'client_email') || says('client_secret', 'refresh_token')) return 'gcp'
  if (says('appId', 'tenant') || says('clientId', 'tenantId')) return 'azure'
  if (says('clusters', 'users')) return 'kubeconfig'
  if (says('auths') || /^(config\.json|\.dockercfg)$/i.test(fileName)) return 'docker'
  return null
}
