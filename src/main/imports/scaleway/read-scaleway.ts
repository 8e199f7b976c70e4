import { type Collector, collect } from '../collect.ts'
import { custom } from '../custom.ts'
import { importFailed } from '../failed.ts'
import type { ImportResult } from '../imported.ts'
import { entries, isObject, member, printed, text } from '../member.ts'
import { onlyFirstDocument, readYaml } from '../read-yaml.ts'

const fields: Readonly<Record<string, string>> = {
  access_key: 'accessKey',
  secret_key: 'secretKey',
  default_organization_id: 'organizationId',
  default_project_id: 'projectId',
  default_region: 'region',
  default_zone: 'zone',
}
/** Members of the file that are no part of a profile. */
const ofFile = new Set(['profiles', 'active_profile', 'send_telemetry'])

/** The configuration of the Scaleway command line: the profile at the top, and the named ones. */
export function readScaleway(source: string): ImportResult {
  const [file, ...others] = readYaml(source, 'scaleway')
  if (!isObject(file)) throw importFailed('scaleway', '', 'it holds no profile')
  const into = collect('scaleway')
  if (others.length > 0) into.warn('document 2', onlyFirstDocument)
  const active = text(file, 'active_profile')
  addProfile('default', file, '', active === undefined, into)
  for (const [name, profile] of entries(file, 'profiles')) {
    const place = `profiles.${name}`
    if (isObject(profile)) addProfile(name, profile, place, active === name, into)
    else into.skip(name, place, 'it is empty')
  }
  return into.result()
}

function addProfile(name: string, profile: unknown, place: string, active: boolean, into: Collector): void {
  const values: Record<string, string | undefined> = {}
  const rest = []
  for (const [key, value] of entries(profile)) {
    if (place === '' && ofFile.has(key)) continue
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (field) values[field] = text(value)
    else rest.push(custom(key, printed(value)))
  }
  if (!values.accessKey && !values.secretKey) {
    // A file of named profiles alone has nothing at the top.
    const settings = Object.keys(values).length > 0 || rest.length > 0
    if (place !== '' || settings) into.skip(name, place, 'it has no key of its own')
    return
  }
  into.add({
    kind: 'scaleway',
    name,
    place,
    values,
    custom: rest,
    tags: active && member(profile, 'profiles') === undefined ? ['active'] : [],
    organization: name === 'default' ? null : name,
  })
}
