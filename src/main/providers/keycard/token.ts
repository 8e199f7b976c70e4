import { AppError } from '../../../shared/errors.ts'
import { http } from '../http.ts'
import type { Json, ProviderIO } from '../provider.ts'
import { token } from './wire.ts'

/** A token is not used in the last of its seconds: the call it is for takes time as well. */
const marginMs = 30_000
/** With less than this left, a 401 may be about the time. Before that it is about the login. */
const nearEndMs = 60_000
const longestMs = 24 * 60 * 60 * 1000

/** What a token endpoint calls a client that it does not accept (RFC 6749, 5.2). */
const rejections = ['invalid_client', 'unauthorized_client', 'invalid_grant']

export interface Login {
  readonly tokenUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

interface Held {
  readonly authorization: string
  readonly usableUntil: number
  readonly renewableFrom: number
}

/** `Basic` with the id and the secret as they are, the way Keycard's own client sends them. */
export const basic = ({ clientId, clientSecret }: Login): string =>
  Buffer.from(`${clientId}:${clientSecret}`).toString('base64')

/**
 * A login by OAuth 2 client credentials (RFC 6749, 4.4), for `authorize` of an HTTP client.
 *
 * The token is kept in this closure until shortly before its end, and stored nowhere. One that was refused
 * is made anew only near its end, or where Keycard did not say when that is. Fails with `remote-rejected`
 * where the login is not accepted, or brings no token that can be used.
 */
export function clientCredentials(login: Login, io: ProviderIO): (refused: string | null) => Promise<string> {
  const secrets = [login.clientSecret, basic(login)]
  const headers = { Authorization: `Basic ${basic(login)}`, Accept: 'application/json' }
  const provider = { id: 'keycard', name: 'Keycard' }
  const endpoint = http({ provider, baseUrl: login.tokenUrl, headers, secrets }, io)
  let held: Held | null = null
  let pending: Promise<Held> | null = null

  async function ask(): Promise<Held> {
    const askedAt = io.now()
    const body = new URLSearchParams({ grant_type: 'client_credentials' })
    const answer = await endpoint
      .send('POST', [], { body, answer: token, repeatable: true, refusal })
      .catch((error: unknown) => {
        throw error instanceof AppError && error.is('remote-answer') ? unusable(error.detail.reason) : error
      })
    const authorization = `Bearer ${answer.access_token}`
    if (typeof answer.expires_in !== 'number') {
      return { authorization, usableUntil: Number.POSITIVE_INFINITY, renewableFrom: Number.NEGATIVE_INFINITY }
    }
    const lifeMs = Math.min(answer.expires_in * 1000, longestMs)
    return {
      authorization,
      usableUntil: askedAt + lifeMs - Math.min(marginMs, lifeMs / 2),
      renewableFrom: askedAt + lifeMs - nearEndMs,
    }
  }

  /** Calls that come while one token is on its way wait for that one. */
  async function renewed(): Promise<string> {
    pending ??= ask().finally(() => {
      pending = null
    })
    held = await pending
    return held.authorization
  }

  return async (refused) => {
    const now = io.now()
    if (!held || now >= held.usableUntil) return renewed()
    return held.authorization === refused && now >= held.renewableFrom ? renewed() : held.authorization
  }
}

function refusal(status: number, body: Json | undefined): AppError | null {
  const code = typeof body === 'object' && body !== null && !Array.isArray(body) ? body.error : undefined
  if (status !== 401 && !rejections.includes(String(code))) return null
  return new AppError(
    'remote-rejected',
    { provider: 'keycard', status },
    'Keycard does not accept this client ID and secret. Create a new credential for the service account and enter it in the connection.',
  )
}

/** `reason` continues the sentence «The answer …». */
const unusable = (reason: string) =>
  new AppError(
    'remote-rejected',
    { provider: 'keycard' },
    `Keycard gave no token that can be used: the answer ${reason}. Check the address for tokens in the connection.`,
  )
