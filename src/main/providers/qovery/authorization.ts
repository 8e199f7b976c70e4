import { jsonObject } from './json-object.ts'

/**
 * The `Authorization` header for a token: `Token` for an API token, `Bearer` for the JWT of a login.
 *
 * The rule of Qovery's command line client, made stricter: the part before the first dot decides, which in
 * a JWT is base64 of a JSON object (RFC 7515, 3.1). Base64 alone would not do, since the letters of an API
 * token may be base64 by chance. `qov_`, with which API tokens begin, is never the beginning of a JSON.
 */
export const authorization = (token: string): string => `${isJwt(token) ? 'Bearer' : 'Token'} ${token}`

function isJwt(token: string): boolean {
  const header = token.split('.', 1)[0] as string
  // Either alphabet: RFC 7515 asks for base64url, the client looks for plain base64.
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(header)) return false
  return jsonObject(Buffer.from(header, 'base64').toString()) !== null
}
