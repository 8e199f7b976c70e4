import type { Collector } from '../collect.ts'
import { custom } from '../custom.ts'
import { entries, isObject, list, member, printed, text } from '../member.ts'
import type { Part } from './parts.ts'
import { pemOf } from './pem.ts'

export interface UserSecrets {
  /** By the field names of the kind `kubernetes`. */
  readonly values: Readonly<Record<string, string | undefined>>
  readonly custom: readonly ReturnType<typeof custom>[]
  /** Does it hold or lead to a credential? */
  readonly any: boolean
}

const read = new Set([
  ...['token', 'username', 'password', 'exec', 'auth-provider', 'extensions'],
  ...['client-certificate-data', 'client-key-data'],
])

/** What a user of a kubeconfig logs in with: a token, a password, a certificate, a program or a provider. */
export function userOf({ place, body }: Part, into: Collector): UserSecrets {
  const pem = (key: string) => {
    const data = text(body, key)
    const found = data === undefined ? undefined : pemOf(data)
    if (found === null) into.warn(place, `${key} is no base64 and left out`)
    return found ?? undefined
  }
  for (const key of ['client-certificate', 'client-key', 'tokenFile']) {
    if (text(body, key)) into.warn(place, `${key} is in a file of its own and is not imported`)
  }
  const values = {
    token: text(body, 'token'),
    username: text(body, 'username'),
    password: text(body, 'password'),
    clientCertificate: pem('client-certificate-data'),
    clientKey: pem('client-key-data'),
    execCommand: commandOf(member(body, 'exec')),
  }
  const others = entries(body).flatMap(([key, value]) =>
    read.has(key)
      ? []
      : [custom(key, printed(value), /file$|certificate|client-key/i.test(key) ? 'text' : undefined)],
  )
  const all = [
    ...execFields(member(body, 'exec')),
    ...providerFields(member(body, 'auth-provider')),
    ...others,
  ]
  const any =
    Object.entries(values).some(([key, value]) => key !== 'username' && value) ||
    all.some(({ value }) => value)
  return { values, custom: all, any }
}

/** The program and its arguments as one would type them; it is never run. */
function commandOf(exec: unknown): string | undefined {
  const command = text(exec, 'command')
  if (command === undefined) return undefined
  const words = [command, ...list(exec, 'args').map((each) => text(each) ?? '')]
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ')
}

function execFields(exec: unknown) {
  const variables = list(exec, 'env').map((each) => custom(text(each, 'name') ?? 'env', text(each, 'value')))
  const rest = entries(exec).flatMap(([key, value]) =>
    ['command', 'args', 'env'].includes(key) ? [] : [custom(`exec ${key}`, printed(value), 'text')],
  )
  return [...variables, ...rest]
}

/** Logins that kubectl had built in before 1.26: their tokens stand in the file. */
function providerFields(provider: unknown) {
  if (!isObject(provider)) return []
  const name = custom('auth-provider', text(provider, 'name'), 'text')
  return [name, ...entries(provider, 'config').map(([key, value]) => custom(key, text(value)))]
}
