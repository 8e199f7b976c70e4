import { collect } from '../collect.ts'
import { custom, soundsSecret } from '../custom.ts'
import type { ImportResult } from '../imported.ts'
import { entries, isObject, text } from '../member.ts'
import { readJson } from '../read-json.ts'

/** The field by the names that the forms of `az ad sp create-for-rbac` give it. */
const fields: Readonly<Record<string, string>> = {
  appId: 'clientId',
  clientId: 'clientId',
  password: 'clientSecret',
  clientSecret: 'clientSecret',
  tenant: 'tenantId',
  tenantId: 'tenantId',
  subscriptionId: 'subscriptionId',
}

/**
 * A service principal as the Azure command line prints it, in its own form or the older `--sdk-auth`; also a list
 * of them. Endpoints become further fields.
 */
export function readAzure(source: string, fileName: string): ImportResult {
  const into = collect('azure')
  const value = readJson(source, 'azure')
  const all = Array.isArray(value) ? value : [value]
  for (const [at, principal] of all.entries()) {
    const place = Array.isArray(value) ? `[${at}]` : ''
    if (!isObject(principal)) {
      into.skip(undefined, place, 'it is no service principal')
      continue
    }
    const values: Record<string, string | undefined> = {}
    const rest = []
    for (const [name, each] of entries(principal)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      const told = text(each) ?? (each === null || each === '' ? undefined : JSON.stringify(each))
      if (field && values[field] === undefined) values[field] = told
      else if (name !== 'displayName') rest.push(custom(name, told, typeOf(name, told)))
    }
    if (text(principal, 'fileWithCertAndPrivateKey')) {
      into.warn(place, 'its certificate is in a file of its own and is not imported')
    }
    const name = text(principal, 'displayName') ?? values.clientId ?? fileName
    into.add({ kind: 'azure-principal', name, place, values, custom: rest })
  }
  return into.result()
}

const typeOf = (name: string, value: string | undefined) =>
  soundsSecret(name) ? 'hidden' : /^https?:\/\//.test(value ?? '') ? 'url' : 'text'
