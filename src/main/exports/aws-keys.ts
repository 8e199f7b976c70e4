import { parseIni } from '../imports/aws/ini.ts'
import type { ImportedCredential } from '../imports/imported.ts'

/** The key of a profile for each field of a kind, as the command line reads them. */
export const profileKeys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'aws-key': {
    accessKeyId: 'aws_access_key_id',
    secretAccessKey: 'aws_secret_access_key',
    sessionToken: 'aws_session_token',
    accountId: 'aws_account_id',
    region: 'region',
  },
  'aws-role': {
    roleArn: 'role_arn',
    externalId: 'external_id',
    sourceProfile: 'source_profile',
    credentialSource: 'credential_source',
    mfaSerial: 'mfa_serial',
    ssoStartUrl: 'sso_start_url',
    ssoRegion: 'sso_region',
    ssoAccountId: 'sso_account_id',
    ssoRoleName: 'sso_role_name',
    credentialProcess: 'credential_process',
    region: 'region',
  },
}

/** A profile as it is written. */
export interface Profile {
  readonly name: string
  readonly keys: Readonly<Record<string, string>>
  /** Labels of values that a line of such a file cannot hold. */
  readonly unfit: readonly string[]
}

/** What sections that are no profiles begin with, and characters that a name may not have. */
const otherSections = /^(profile|sso-session|services)\s|^(plugins|preview)$/

/** The profile of a credential: its name with what a section cannot hold made into hyphens. */
export function profileOf({ kind, name, attributes, secrets }: ImportedCredential): Profile {
  const keys: Record<string, string> = {}
  const unfit: string[] = []
  for (const [field, key] of Object.entries(profileKeys[kind] ?? {})) {
    const value = attributes[field] ?? secrets[field]
    if (value === undefined || value === '') continue
    if (readsBack(key, String(value))) keys[key] = String(value)
    else unfit.push(field)
  }
  return { name: profileName(name), keys, unfit }
}

export function profileName(name: string): string {
  const plain = name.trim().replace(/[^\p{L}\p{N}_.@:/+-]+/gu, '-')
  return otherSections.test(plain) ? `${plain}-profile` : plain
}

/** The parser that reads such files decides what a line can hold. */
const readsBack = (key: string, value: string): boolean =>
  parseIni(`[x]\n${key} = ${value}\n`).sections[0]?.values.get(key)?.value === value && !/[\r\n]/.test(value)
