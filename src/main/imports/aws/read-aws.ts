import { type Collector, collect } from '../collect.ts'
import { custom } from '../custom.ts'
import type { ImportResult } from '../imported.ts'
import { parseIni } from './ini.ts'
import { isKeyFile, readKeyFile } from './key-file.ts'
import { type Configuration, type Profile, profilesOf } from './profiles.ts'

/** Field names of the kinds by the key of a profile; a key in neither list becomes a custom field. */
const keyFields: Readonly<Record<string, string>> = {
  aws_access_key_id: 'accessKeyId',
  awsaccesskeyid: 'accessKeyId',
  aws_secret_access_key: 'secretAccessKey',
  awssecretkey: 'secretAccessKey',
  aws_session_token: 'sessionToken',
  aws_security_token: 'sessionToken',
  aws_account_id: 'accountId',
}
const roleFields: Readonly<Record<string, string>> = {
  role_arn: 'roleArn',
  external_id: 'externalId',
  source_profile: 'sourceProfile',
  credential_source: 'credentialSource',
  mfa_serial: 'mfaSerial',
  sso_start_url: 'ssoStartUrl',
  sso_region: 'ssoRegion',
  sso_account_id: 'ssoAccountId',
  sso_role_name: 'ssoRoleName',
  credential_process: 'credentialProcess',
}
/** With one of these, a profile says how to come by keys. */
const roleMarks = [
  'role_arn',
  'sso_start_url',
  'sso_session',
  'sso_account_id',
  'credential_process',
  'credential_source',
]

/**
 * The files `credentials` and `config` of the AWS command line, together or alone, and the key files that the
 * console gives out.
 *
 * A profile with keys is an `aws-key`; one that says how to come by keys is an `aws-role`; it may be both.
 * Nothing is run: a `credential_process` is kept as the text it is.
 */
export function readAws(files: readonly { name: string; text: string }[]): ImportResult {
  const into = collect('aws')
  const inis = files.flatMap((file) => {
    if (isKeyFile(file.text)) {
      readKeyFile(file, into)
      return []
    }
    return [{ name: file.name, ini: parseIni(file.text), credentials: !/config/i.test(file.name) }]
  })
  const configuration = profilesOf(inis)
  for (const { place, reason } of configuration.notes) into.warn(place, reason)
  for (const { name, place } of configuration.others) {
    into.skip(name, place, 'it holds settings and no credential')
  }
  const used = new Set<string>()
  for (const profile of configuration.profiles) addProfile(profile, configuration, used, into)
  for (const session of configuration.ssoSessions) {
    if (!used.has(session.name)) addRole(session, session.values, false, configuration, into)
  }
  warnOfChains(configuration, into)
  return into.result()
}

function addProfile(profile: Profile, all: Configuration, used: Set<string>, into: Collector): void {
  const { name, values, place } = profile
  const has = (key: string) => Boolean(values.get(key))
  const isRole = roleMarks.some(has)
  const keys = Object.keys(keyFields).some((key) => has(key) && keyFields[key] !== 'accountId')
  if (keys) addKey(profile, isRole, into)
  if (isRole) {
    const session = all.ssoSessions.find((each) => each.name === values.get('sso_session'))
    if (session) used.add(session.name)
    else if (has('sso_session')) into.warn(place, `the SSO session that ${name} uses is not in these files`)
    addRole(profile, new Map([...(session?.values ?? []), ...values]), keys, all, into)
  }
  if (!keys && !isRole) into.skip(name, place, 'it holds settings and no credential')
}

function addKey({ name, values, place }: Profile, isRole: boolean, into: Collector): void {
  const fields: Record<string, string> = {}
  const rest = []
  for (const [key, value] of values) {
    const field = own(keyFields, key)
    if (field && !fields[field]) fields[field] = value
    else if (field && value && fields[field] !== value) rest.push(custom(key, value, 'hidden'))
    else if (key === 'region') fields.region = value
    else if (!field && !isRole) rest.push(custom(key, value))
  }
  into.add({ kind: 'aws-key', name, place, values: fields, custom: rest, organization: organizationOf(name) })
}

function addRole(
  { name, place }: Profile,
  values: ReadonlyMap<string, string>,
  besideKeys: boolean,
  all: Configuration,
  into: Collector,
): void {
  const fields: Record<string, string> = {}
  const rest = []
  for (const [key, value] of values) {
    const field = own(roleFields, key)
    if (field) fields[field] = value
    else if (key === 'region') fields.region = value
    else if (!besideKeys || !own(keyFields, key)) rest.push(custom(key, value))
  }
  const source = values.get('source_profile')
  if (source && !all.profiles.some((profile) => profile.name === source)) {
    into.warn(place, `the source profile of ${name} is not in these files`)
  }
  into.add({
    kind: 'aws-role',
    name,
    place,
    values: fields,
    custom: rest,
    organization: organizationOf(name),
  })
}

/** Roles that lead back to themselves. A profile may name itself as its source: it then has the keys as well. */
function warnOfChains({ profiles }: Configuration, into: Collector): void {
  const byName = new Map(profiles.map((profile) => [profile.name, profile]))
  const settled = new Set<string>()
  for (const profile of profiles) {
    const seen = new Set<string>()
    let at: Profile | undefined = profile
    while (at && !seen.has(at.name) && !settled.has(at.name)) {
      seen.add(at.name)
      const next: string | undefined = at.values.get('source_profile')
      if (next === undefined || next === at.name) at = undefined
      else at = byName.get(next)
    }
    if (at && seen.has(at.name)) into.warn(at.place, `the source profiles of ${at.name} lead back to it`)
    for (const name of seen) settled.add(name)
  }
}

const organizationOf = (profile: string): string | null => (profile === 'default' ? null : profile)

const own = (record: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
