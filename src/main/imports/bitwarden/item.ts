import type { Collector } from '../collect.ts'
import { custom, soundsSecret } from '../custom.ts'
import { isMarked } from '../keystead-mark.ts'
import { credentialOf, type LoginItem } from '../login-item.ts'
import { entries, isObject, list, member, text } from '../member.ts'

/** The members of an item that hold its own content, one for each type. */
const bodies = [
  'login',
  'secureNote',
  'card',
  'identity',
  'sshKey',
  'bankAccount',
  'driversLicense',
  'passport',
]
/** Members of every item that are no content of a credential. */
const plumbing = new Set([
  ...bodies,
  ...[
    'id',
    'organizationId',
    'folderId',
    'collectionIds',
    'type',
    'reprompt',
    'name',
    'notes',
    'favorite',
    'fields',
  ],
  ...[
    'passwordHistory',
    'revisionDate',
    'creationDate',
    'deletedDate',
    'archivedDate',
    'object',
    'edit',
    'key',
  ],
  ...['viewPassword', 'organizationUseTotp', 'permissions', 'attachments', 'data'],
])
/** Values of cards, identities and accounts that are secrets whatever they are called. */
const privateNames = /^(number|code|ssn|passportNumber|licenseNumber|iban|accountNumber|pin|routingNumber)$/

/** What is said of an item with `reprompt`. */
export const askedAgain =
  'it asked for the master password again before showing a secret; Keystead asks in its own way'

/** One item of a Bitwarden export; `place` is its JSON path. */
export function addItem(
  item: Record<string, unknown>,
  place: string,
  group: { organization: string | null; tags: readonly (string | null)[] },
  into: Collector,
): void {
  const name = text(item, 'name')
  if (text(item, 'deletedDate')) {
    into.skip(name, place, 'it is in the trash')
    return
  }
  if (list(item, 'attachments').length > 0) into.warn(place, 'its attachments are not in the export')
  if (member(item, 'reprompt') === 1) into.warn(place, askedAgain)
  const flags = [
    member(item, 'favorite') === true ? 'favorite' : null,
    text(item, 'archivedDate') ? 'archived' : null,
  ]
  const shared = {
    name,
    place,
    notes: text(item, 'notes'),
    tags: [...group.tags, ...flags],
    organization: group.organization,
  }
  const fields = [...customFields(item), ...otherMembers(item), ...history(item)]
  const key = member(item, 'sshKey')
  if (isObject(key)) {
    into.add({
      ...shared,
      kind: 'ssh-key',
      values: {
        privateKey: text(key, 'privateKey'),
        publicKey: text(key, 'publicKey'),
        fingerprint: text(key, 'keyFingerprint') ?? text(key, 'fingerprint'),
      },
      custom: fields,
    })
    return
  }
  into.add(credentialOf({ ...shared, ...login(item), fields: [...loginExtras(item), ...fields] }))
}

function login(item: unknown): Partial<LoginItem> {
  const urls = list(item, 'login', 'uris').flatMap((each) => text(each, 'uri') ?? [])
  const single = text(item, 'login', 'uri')
  return {
    username: text(item, 'login', 'username'),
    password: text(item, 'login', 'password'),
    totp: text(item, 'login', 'totp'),
    urls: urls.length === 0 && single ? [single] : urls,
  }
}

/** Passkeys, kept whole: they are of use again where they can be imported. */
const loginExtras = (item: unknown) =>
  list(item, 'login', 'fido2Credentials').map((each) =>
    custom(`Passkey for ${text(each, 'rpId') ?? 'unknown'}`, JSON.stringify(each), 'hidden'),
  )

/** By Bitwarden's numbers: 0 text, 1 hidden, 2 a switch, 3 a link to another value of the item. */
function customFields(item: unknown) {
  const ours = isMarked(list(item, 'fields').map((field) => text(field, 'name')))
  return list(item, 'fields').map((field) => {
    const label = text(field, 'name') ?? 'Field'
    const type = member(field, 'type')
    if (type === 3)
      return custom(label, linked[String(member(field, 'linkedId'))] ?? 'a value of this item', 'text')
    return custom(
      label,
      text(field, 'value'),
      type === 1 ? 'hidden' : type === 0 && !ours && soundsSecret(label) ? 'hidden' : 'text',
    )
  })
}

const linked: Readonly<Record<string, string>> = {
  '100': 'same as the user name',
  '101': 'same as the password',
}

/** Members of an SSH key that the kind has a place for. */
const keyParts = new Set(['privateKey', 'publicKey', 'keyFingerprint', 'fingerprint'])

/** Cards, identities and what later versions add: each value under its own name. */
function otherMembers(item: Record<string, unknown>) {
  const bodyOf = (name: string) => {
    if (name === 'login' || name === 'secureNote') return []
    const inside = entries(item, name)
    return name === 'sshKey' ? inside.filter(([part]) => !keyParts.has(part)) : inside
  }
  const known = bodies.flatMap(bodyOf)
  const unknown = entries(item).filter(([name]) => !plumbing.has(name))
  return [...known, ...unknown].flatMap(([name, value]) => {
    const scalar = typeof value === 'object' && value !== null ? JSON.stringify(value) : text(value)
    if (scalar === undefined || scalar === '[]' || scalar === '{}') return []
    return [
      custom(
        name,
        scalar,
        privateNames.test(name) || soundsSecret(name) || scalar.startsWith('{') ? 'hidden' : 'text',
      ),
    ]
  })
}

const history = (item: unknown) =>
  list(item, 'passwordHistory').map((each) => {
    const until = text(each, 'lastUsedDate')?.slice(0, 10)
    return custom(until ? `Password until ${until}` : 'Earlier password', text(each, 'password'), 'hidden')
  })
