import type { Collector, Found } from '../collect.ts'
import { custom } from '../custom.ts'
import { credentialOf } from '../login-item.ts'
import { entries, isObject, list, member, text } from '../member.ts'
import { type Value, valueOfField } from './field-value.ts'

/** Categories whose own fields are those of a kind: our field names by 1Password's ids of them. */
const database = {
  database_type: 'engine',
  type: 'engine',
  hostname: 'host',
  port: 'port',
  database: 'database',
  username: 'username',
  password: 'password',
  options: 'options',
}

interface Field extends Value {
  readonly id: string
  readonly label: string
}

/** One item of a 1PUX export; `place` is its JSON path. */
export function addItem(
  item: Record<string, unknown>,
  place: string,
  vault: string | undefined,
  into: Collector,
): void {
  const name = text(item, 'overview', 'title')
  if (member(item, 'trashed') === true || text(item, 'state') === 'trashed') {
    into.skip(name, place, 'it is in the trash')
    return
  }
  const document = member(item, 'details', 'documentAttributes')
  if (isObject(document)) {
    into.warn(place, `its document «${text(document, 'fileName') ?? 'unnamed'}» is not imported`)
  }
  const shared = {
    name,
    place,
    notes: text(item, 'details', 'notesPlain'),
    tags: [
      ...list(item, 'overview', 'tags').map((tag) => text(tag)),
      member(item, 'favIndex') === 1 ? 'favorite' : null,
      text(item, 'state') === 'archived' ? 'archived' : null,
    ],
    organization: vault,
  }
  const category = text(item, 'categoryUuid')
  const sections = sectionFields(item, place, into)
  const found =
    (category === '102' && byFields('database', database, sections)) ||
    (sections.some(({ sshKey }) => sshKey) && sshKey(sections)) ||
    null
  const login = loginOf(item)
  if (found) {
    into.add({
      ...shared,
      ...found,
      custom: [...found.custom, ...urlsOf(item).map((url) => custom('Address', url, 'url')), ...login.fields],
    })
    return
  }
  // An API Credential and a Server keep their login in fields of their own.
  const own = (...ids: readonly string[]) => sections.find(({ id, value }) => ids.includes(id) && value)
  const username = login.username ? undefined : own('username')
  const password = login.password ? undefined : own('credential', 'password', 'pass')
  const url = own('hostname', 'url', 'website')
  const totp = sections.find(({ type }) => type === 'totp')
  const used = new Set<Field | undefined>([username, password, url, totp])
  into.add(
    credentialOf({
      ...shared,
      username: login.username ?? username?.value,
      password: login.password ?? password?.value,
      totp: totp?.value,
      urls: [...urlsOf(item), ...(url?.value ? [url.value] : [])],
      fields: [...sections.filter((field) => !used.has(field)), ...login.fields],
    }),
  )
}

function urlsOf(item: unknown): string[] {
  const urls = list(item, 'overview', 'urls').flatMap((each) => text(each, 'url') ?? [])
  const main = text(item, 'overview', 'url')
  return [...new Set([...(main ? [main] : []), ...urls])]
}

/** What stands under `loginFields`: one of them is the user name, one the password, the rest a form's inputs. */
function loginOf(item: unknown) {
  const inputs = list(item, 'details', 'loginFields')
  const designated = (what: string) =>
    inputs.find((each) => text(each, 'designation') === what && inputValue(each))
  const [username, password] = [designated('username'), designated('password')]
  const rest = inputs
    .filter((each) => each !== username && each !== password)
    .map((each) => {
      const { value, type } = valueOfField(member(each, 'value'))
      const hidden = text(each, 'fieldType') === 'P'
      return custom(text(each, 'name') ?? text(each, 'id') ?? 'Field', value, hidden ? 'hidden' : type)
    })
  const bare = text(item, 'details', 'password')
  const earlier = list(item, 'details', 'passwordHistory').map((each) =>
    custom('Earlier password', text(each, 'value'), 'hidden'),
  )
  const passwordValue = inputValue(password) ?? bare
  const second = bare && bare !== passwordValue ? [custom('Password', bare, 'hidden')] : []
  return {
    username: inputValue(username),
    password: passwordValue,
    fields: [...second, ...rest, ...earlier],
  }
}

/** A plain value, or since 2026 an object like that of a section's field. */
const inputValue = (input: unknown): string | undefined => valueOfField(member(input, 'value')).value

function sectionFields(item: unknown, place: string, into: Collector): Field[] {
  return list(item, 'details', 'sections').flatMap((section) => {
    const heading = text(section, 'title')
    return list(section, 'fields').flatMap((field) => {
      const title = text(field, 'title') ?? text(field, 'id') ?? 'Field'
      const found = valueOfField(member(field, 'value'))
      if (found.leftBehind) into.warn(place, `its field «${title}» is ${found.leftBehind}`)
      if (found.value === undefined) return []
      const guarded = member(field, 'guarded') === true && found.type === 'text'
      const label = heading && heading !== title ? `${heading}: ${title}` : title
      return [
        { ...found, type: guarded ? ('hidden' as const) : found.type, id: text(field, 'id') ?? '', label },
      ]
    })
  })
}

type KindOf = Pick<Found, 'kind' | 'values'> & { custom: ReturnType<typeof custom>[] }

/** Null where the kind's own fields are not all there. */
function byFields(
  kind: string,
  names: Readonly<Record<string, string>>,
  fields: readonly Field[],
): KindOf | null {
  const values: Record<string, string | undefined> = {}
  const rest: Field[] = []
  for (const field of fields) {
    const name = Object.hasOwn(names, field.id) ? names[field.id] : undefined
    if (name && values[name] === undefined) values[name] = field.value
    else rest.push(field)
  }
  if (!values.host) return null
  return { kind, values, custom: rest.map(({ label, value, type }) => custom(label, value, type)) }
}

function sshKey(fields: readonly Field[]): KindOf {
  const key = fields.find((field) => field.sshKey)
  const parts = key?.sshKey
  const rest = fields.filter((field) => field !== key)
  return {
    kind: 'ssh-key',
    values: {
      privateKey: text(parts, 'privateKey') ?? text(parts, 'metadata', 'privateKey'),
      publicKey: text(parts, 'metadata', 'publicKey'),
      fingerprint: text(parts, 'metadata', 'fingerprint'),
    },
    custom: [
      ...rest.map(({ label, value, type }) => custom(label, value, type)),
      ...entries(parts, 'metadata', 'keyType')
        .slice(0, 1)
        .map(([type]) => custom('Key type', type, 'text')),
    ],
  }
}
