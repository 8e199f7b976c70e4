import type { CustomField } from './imported.ts'

type Given = string | number | boolean | null | undefined
interface Field {
  readonly label: string
  readonly type: CustomField['type']
  readonly value: string | undefined
}

/** A further field under the file's own name for it, hidden where that name sounds like a secret. */
export function custom(label: string, value: Given, type: CustomField['type'] = typeFor(label)): Field {
  return { label, type, value: value === null || value === undefined ? undefined : String(value) }
}

const secretWords =
  /secret|token|passw(or)?d|passphrase|passcode|private|credential|(^|[^a-z])(pass|pwd|pin|cvv2?|cvc2?|ssn|auth|otp|seed)([^a-z]|$)|(api|access|account|encryption|signing|master|storage)[-_ ]?key|[-_ ]key$|^key$|(card|passport)[-_ ]?n(o|um|umber)$|(security|pin)[-_ ]?code|connection[-_ ]?string/i
const publicWords = /(^|[-_ ])(id|url|uri|file|path|name|type|expir\w*|arn|host|username)$|public/i

/** Does a name say that its value is a secret? Where in doubt, yes. */
export const soundsSecret = (label: string): boolean =>
  /webhook|jwt/i.test(label) || (secretWords.test(label) && !publicWords.test(label))

const typeFor = (label: string): CustomField['type'] => (soundsSecret(label) ? 'hidden' : 'text')
