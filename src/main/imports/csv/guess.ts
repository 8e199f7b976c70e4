import { soundsSecret } from '../custom.ts'
import { fieldsOf } from '../fit-to-kind.ts'

/**
 * What a column becomes: a part of the credential, `field:NAME` of its kind, a custom field (hidden or not),
 * or nothing.
 */
export type CsvTarget =
  | 'name'
  | 'description'
  | 'notes'
  | 'tags'
  | 'organization'
  | 'totp'
  | 'custom'
  | 'hidden'
  | 'ignore'
  | `field:${string}`

/** How a table is read: the kind of its rows, and a target for each column in turn. */
export interface CsvMapping {
  readonly kind: string
  readonly columns: readonly CsvTarget[]
}

const words: readonly (readonly [CsvTarget, RegExp])[] = [
  ['field:accessKeyId', /^(aws)?accesskeyid$/],
  ['field:secretAccessKey', /^(aws)?secretaccesskey$|^awssecretkey$/],
  ['field:sessionToken', /^(aws)?sessiontoken$/],
  [
    'name',
    /^(name|title|itemname|entry|entryname|credential|credentialname|label|account|accountname|service|displayname)$/,
  ],
  [
    'field:username',
    /^(user|username|login|loginname|loginusername|useridentifier|userid|email|emailaddress|usernameemail)$/,
  ],
  [
    'field:password',
    /^(pass|passwd|password|passwort|motdepasse|loginpassword|secret|token|apikey|key|value|secretvalue|credentials?)$/,
  ],
  [
    'field:url',
    /^(url|urls|uri|website|websiteurl|site|address|link|loginuri|loginurl|webaddress|host|hostname|domain)$/,
  ],
  ['notes', /^(note|notes|comment|comments|extra|memo|remarks?|notesplain)$/],
  [
    'totp',
    /^(totp|otp|otpauth|otpurl|logintotp|onetimepassword|totpauth|twofactor|2fa|otpsecret|authenticator(key)?)$/,
  ],
  [
    'organization',
    /^(folder|folders|group|groups|grouping|vault|collection|collections|organization|organisation|org|company|team|category)$/,
  ],
  ['tags', /^(tag|tags|labels)$/],
  ['description', /^(description|summary)$/],
  ['field:region', /^(default)?region$/],
]

/** What a header most likely stands for; null where nothing is known of it. */
export function guessTarget(header: string): CsvTarget | null {
  const plain = header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return words.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/**
 * A mapping to begin with. The first column of a meaning takes it; others of the same meaning stay custom. An address
 * of mail is the user name only where no column is called so.
 */
export function guessMapping(head: readonly string[]): CsvMapping {
  const all = head.map(guessTarget)
  const isMail = head.map((header, at) => all[at] === 'field:username' && /^e-?mail/i.test(header.trim()))
  const called = all.some((guess, at) => guess === 'field:username' && !isMail[at])
  const guesses = all.map((guess, at) => (called && isMail[at] ? null : guess))
  const aws = guesses.includes('field:accessKeyId') && guesses.includes('field:secretAccessKey')
  const kind = aws ? 'aws-key' : 'generic'
  const known = new Set((fieldsOf(kind) ?? []).map(({ name }) => `field:${name}`))
  const taken = new Set<CsvTarget>()
  const columns = guesses.map((guess, at): CsvTarget => {
    const fits = guess !== null && (known.has(guess) || !guess.startsWith('field:'))
    // An IAM user's file calls the user's name so, and there is no other.
    const target = aws && guess === 'field:username' && !guesses.includes('name') ? 'name' : guess
    if (target === null || (!fits && target !== 'name') || taken.has(target)) return spare(head[at] ?? '')
    taken.add(target)
    return target
  })
  return { kind, columns }
}

/** The column of a further user name, for rows without the first; -1 for none. */
export const spareUser = (head: readonly string[], { columns }: CsvMapping): number =>
  head.findIndex((header, at) => columns[at] === 'custom' && guessTarget(header) === 'field:username')

/** Fields of one's own in one cell may be secrets. */
const spare = (header: string): CsvTarget =>
  soundsSecret(header) || /^custom[-_ ]?fields$/i.test(header) ? 'hidden' : 'custom'
