import type { CredentialDetail } from '../../shared/credential.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'

/** Which fields of a credential are an AWS key, whatever its service calls them. */
export interface AwsKeyFields {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string | null
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^aws/, '')
const idNames = ['accesskeyid', 'accesskey']
const secretNames = ['secretaccesskey', 'secretkey']

/** Throws where it is no AWS key. */
export function awsKeyFields({ name, fields }: CredentialDetail): AwsKeyFields {
  const find = (wanted: readonly string[]) => fields.find((field) => wanted.includes(plain(field.name)))
  const [id, secret] = [find(idNames), find(secretNames)]
  if (!id || !secret?.secret) {
    throw new CliError(
      `"${name}" is no AWS access key`,
      'name a credential with an access key',
      exitCodes.usage,
    )
  }
  const token = find(['sessiontoken'])
  return { accessKeyId: id.name, secretAccessKey: secret.name, sessionToken: token?.held ? token.name : null }
}
