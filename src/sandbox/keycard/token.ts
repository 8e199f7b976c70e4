import { base62, type Random } from '../random.ts'
import { type Call, Refusal, type Reply } from '../remote.ts'
import type { KeycardState } from './state.ts'

/** Ends a call with an error as OAuth writes one (RFC 6749, 5.2). */
function refuse(status: number, error: string, description: string): never {
  throw new Refusal(status, { error, error_description: description })
}

/** The token endpoint: client credentials, with the client in a `Basic` header. */
export function tokenRoute(state: KeycardState, now: () => number, random: Random) {
  return ({ headers, body }: Call): Reply => {
    const type = headers['content-type'] ?? ''
    if (!type.startsWith('application/x-www-form-urlencoded')) {
      refuse(400, 'invalid_request', 'The body must be a form')
    }
    // A server that parses JSON only hands no form on; then there is nothing to check.
    if (typeof body === 'string' && new URLSearchParams(body).get('grant_type') !== 'client_credentials') {
      refuse(400, 'unsupported_grant_type', 'Only client_credentials is known here')
    }
    const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
    const [clientId, clientSecret] = Buffer.from(basic, 'base64').toString().split(':')
    const used = [...state.credentials.values()].find((each) => each.clientId === clientId)
    const accepted = [state.login, used].some(
      (login) => login?.clientId === clientId && login?.clientSecret === clientSecret,
    )
    if (!accepted) refuse(401, 'invalid_client', 'Client authentication failed')
    if (used) used.usedAt = now()

    const token = `kct_${random.text(48, base62)}`
    state.tokens.set(token, now() + state.tokenSeconds * 1000)
    return {
      status: 200,
      body: { access_token: token, token_type: 'Bearer', expires_in: state.tokenSeconds },
    }
  }
}

/** Whether the call carries a token that is still good. */
export function isAuthorized({ headers }: Call, state: KeycardState, now: number): boolean {
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
  return (state.tokens.get(token) ?? 0) > now
}
