import type { Collector } from '../collect.ts'
import { custom, soundsSecret } from '../custom.ts'
import { decodeText } from '../decode-text.ts'
import { isMarked } from '../keystead-mark.ts'
import { credentialOf } from '../login-item.ts'
import { privateKeyLabel } from '../recognise.ts'
import { otpOf } from './otp.ts'

/** An entry of a KeePass database, whichever way it was read. */
export interface KeePassEntry {
  /** By the key it has in the database; protected ones are secrets. */
  readonly strings: ReadonlyMap<string, { readonly value: string; readonly secret: boolean }>
  readonly tags: readonly string[]
  /** Names of the groups it is in, without the root. */
  readonly groups: readonly string[]
  /** When it expires, as the database spells it; null for never. */
  readonly expires: string | null
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array | null }[]
  /** How many older versions of it there are. */
  readonly history: number
  readonly inRecycleBin: boolean
  /** It says how to type it into windows, or which program opens its address. */
  readonly autoType: boolean
}

const standard = new Set(['Title', 'UserName', 'Password', 'URL', 'Notes'])
/** A private key is a few KiB; what is larger is no key. */
export const keyFileBytes = 64 * 1024

/** Adds an entry; a private key that is attached to it becomes a credential of its own. */
export function addEntry(entry: KeePassEntry, into: Collector): void {
  const of = (key: string) => entry.strings.get(key)?.value || undefined
  const title = of('Title')
  const place = [...entry.groups, title ?? 'Untitled'].join('/')
  if (entry.inRecycleBin) {
    into.skip(title, place, 'it is in the recycle bin')
    return
  }
  const [organization = null, ...folders] = entry.groups
  const otp = otpOf(of)
  const rest = [...entry.strings].filter(([key]) => !standard.has(key) && !otp?.keys.includes(key))
  const ours = isMarked([...entry.strings.keys()])
  const shared = { place, tags: [folders.join('/') || null, ...entry.tags], organization }
  for (const [, { value }] of entry.strings) {
    if (!/\{REF:[A-Z]@/i.test(value)) continue
    into.warn(place, 'it refers to a value of another entry; the reference is kept as it is written')
    break
  }
  if (entry.autoType) into.warn(place, 'its auto-type and program settings are not imported')
  if (entry.history > 0)
    into.warn(
      place,
      `${entry.history} older ${entry.history === 1 ? 'version' : 'versions'} of it not imported`,
    )
  into.add(
    credentialOf({
      ...shared,
      name: title,
      username: of('UserName'),
      password: of('Password'),
      urls: [of('URL') ?? ''],
      notes: of('Notes'),
      totp: otp?.value,
      fields: [
        ...rest.map(([key, { value, secret }]) =>
          custom(
            key,
            value,
            secret || (!ours && soundsSecret(key)) ? 'hidden' : /^KP2A_URL/.test(key) ? 'url' : 'text',
          ),
        ),
        custom('Expires', ours ? null : entry.expires, 'date'),
      ],
    }),
  )
  for (const { name, bytes } of entry.files) {
    const text = bytes && bytes.length <= keyFileBytes ? decodeText(bytes)?.text : undefined
    if (text !== undefined && privateKeyLabel(text)) {
      const passphrase = of('Password')
      into.add({
        ...shared,
        kind: 'ssh-key',
        name: title ? `${title}: ${name}` : name,
        values: { privateKey: text, username: of('UserName'), passphrase },
      })
    } else into.warn(place, `its file «${name}» is not imported`)
  }
}
