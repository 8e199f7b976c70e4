import { invalidInputAt } from '../../shared/errors.ts'
import { decodeText } from '../imports/decode-text.ts'
import type { ImportedCredential } from '../imports/imported.ts'
import { profileName, profileOf } from './aws-keys.ts'
import { mergeProfiles } from './aws-merge.ts'
import type { ExportFormat } from './format.ts'
import { asideRules, lossesOf } from './loss.ts'

/** Of several with one name as a profile, the first is written. */
const repeated = (credentials: readonly ImportedCredential[]) => {
  const first = new Map<string, ImportedCredential>()
  for (const each of credentials)
    if (!first.has(profileName(each.name))) first.set(profileName(each.name), each)
  return (each: ImportedCredential) => first.get(profileName(each.name)) !== each
}

const losses: ExportFormat['losses'] = (taken) =>
  lossesOf(
    [
      { reason: 'Left out, since another one gives the same profile', of: repeated(taken) },
      {
        reason: 'Renamed: a profile cannot bear this name',
        of: ({ name }) => profileName(name) !== name,
      },
      {
        reason: 'A value is left out, since no line of such a file can hold it',
        of: (each) => profileOf(each).unfit.length > 0,
      },
      ...asideRules,
      { reason: 'The organization is not in it', of: ({ organization }) => organization !== null },
    ],
    taken,
  )

function merged(
  taken: readonly ImportedCredential[],
  existing: Uint8Array | null,
  headerOf: (name: string) => string,
  obsolete: readonly string[] = [],
): Uint8Array {
  const decoded = existing === null ? { text: '', damaged: false } : decodeText(existing)
  if (!decoded || decoded.damaged) {
    throw invalidInputAt('path', 'The file that is there is no AWS file, so nothing was added to it')
  }
  const isRepeated = repeated(taken)
  const profiles = taken.filter((each) => !isRepeated(each)).map(profileOf)
  return Buffer.from(mergeProfiles(decoded.text, profiles, headerOf, obsolete))
}

/** `~/.aws/credentials`: keys. */
export const awsCredentials: ExportFormat = {
  label: 'AWS credentials file',
  summary: 'Access keys as profiles for the AWS command line and SDKs.',
  fileName: 'credentials',
  plaintext: true,
  merges: true,
  takes: ({ kind }) => kind === 'aws-key',
  losses,
  write: (taken, { existing }) =>
    merged(taken, existing, (name) => name, ['aws_session_token', 'aws_security_token']),
}

/** With one of these, a profile says how to come by keys; with none it would be settings only. */
const roleMarks = ['roleArn', 'ssoStartUrl', 'ssoAccountId', 'credentialProcess', 'credentialSource']

/** `~/.aws/config`: roles. */
export const awsConfig: ExportFormat = {
  label: 'AWS config file',
  summary: 'Roles, single sign-on and regions as profiles for the AWS command line and SDKs.',
  fileName: 'config',
  plaintext: true,
  merges: true,
  takes: ({ kind, attributes }) =>
    kind === 'aws-role' && roleMarks.some((field) => Object.hasOwn(attributes, field)),
  losses: (taken) => losses(taken),
  write: (taken, { existing }) =>
    merged(taken, existing, (name) => (name === 'default' ? name : `profile ${name}`)),
}
