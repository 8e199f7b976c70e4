import { organizations } from '../places.ts'
import type { Access } from '../vault/access.ts'

type Call = Access['call']

/** A login to one host, as git and Docker ask for it and store it. */
export interface LoginKind {
  readonly kind: 'git-token' | 'container-registry'
  readonly hostField: 'host' | 'registry'
  readonly secretField: 'token' | 'password'
}

export const gitLogin: LoginKind = { kind: 'git-token', hostField: 'host', secretField: 'token' }
export const dockerLogin: LoginKind = {
  kind: 'container-registry',
  hostField: 'registry',
  secretField: 'password',
}

export interface FoundLogin {
  readonly id: string
  readonly username: string
}

/** The organization that logins stored by other programs go to. */
const home = 'Stored by programs'

/** The logins to a host, with this user name where one is asked for. */
export async function findLogins(
  call: Call,
  { kind, hostField }: LoginKind,
  host: string,
  username?: string,
): Promise<FoundLogin[]> {
  const found = await call('references.match', { kinds: [kind], values: { [hostField]: host } })
  return found
    .map(({ id, values }) => ({ id, username: String(values.username ?? '') }))
    .filter((login) => username === undefined || login.username === username)
}

/** The one login to a host; null where there is none. Of several, the one without a user name last. */
export async function findLogin(
  call: Call,
  login: LoginKind,
  host: string,
  username?: string,
): Promise<FoundLogin | null> {
  const all = await findLogins(call, login, host, username)
  return all.find((one) => one.username !== '') ?? all[0] ?? null
}

/** Keeps a login: the one that is there gets the new secret, or a new one is made. The same again changes nothing. */
export async function storeLogin(
  { call, permit }: Access,
  { kind, hostField, secretField }: LoginKind,
  { host, username, secret }: { host: string; username: string; secret: string },
): Promise<void> {
  await permit('change', [])
  const [known] = await findLogins(call, { kind, hostField, secretField }, host, username)
  if (known) {
    await permit('secret', [known.id])
    if ((await call('credentials.reveal', { id: known.id, field: secretField })).value === secret) return
    await call('credentials.storeSecret', { id: known.id, field: secretField, value: secret })
    return
  }
  const own = async () =>
    (await organizations(call)).find(({ name, connection }) => name === home && connection === null)
  if (!(await own())) await call('local.add', { name: home })
  const scopeId = (await own())?.scopes[0]?.id as string
  const values = { [hostField]: host, ...(username && { username }), [secretField]: secret }
  await call('credentials.create', {
    scopeId,
    kind,
    name: username ? `${username}@${host}` : host,
    description: null,
    values,
  })
}

/**
 * Takes a login out, as the program asks: where it says which secret was refused, only while that is the one that is
 * kept. Only one that a program stored: what a person put into an organization of theirs is not thrown away because a
 * server refused it once.
 */
export async function eraseLogin(
  { call, permit }: Access,
  login: LoginKind,
  host: string,
  { username, secret }: { username?: string | undefined; secret?: string | undefined } = {},
): Promise<void> {
  for (const { id } of await findLogins(call, login, host, username)) {
    const { organization } = await call('credentials.get', { id })
    if (organization !== home) continue
    if (secret !== undefined) {
      await permit('secret', [id])
      const { value } = await call('credentials.reveal', { id, field: login.secretField })
      if (value !== secret) continue
    }
    await call('credentials.remove', { id })
  }
}
