import { gunzipSync } from 'fflate'
import { collect, type Keep } from '../collect.ts'
import { importFailed } from '../failed.ts'
import type { ImportResult } from '../imported.ts'
import { timesLeftBehind } from '../login-item.ts'
import { addEntry, type KeePassEntry, keyFileBytes } from './entry.ts'
import { type Shape, xmlTree } from './xml-tree.ts'

const format = 'keepass-xml'

type Place =
  | ('top' | 'file' | 'meta' | 'binaries' | 'root' | 'group' | 'entry' | 'string' | 'binary')
  | ('times' | 'autoType' | 'history' | 'noted' | 'text')

const shape: Shape<Place> = {
  top: { KeePassFile: 'file' },
  file: { Meta: 'meta', Root: 'root' },
  meta: { RecycleBinEnabled: 'text', RecycleBinUUID: 'text', Binaries: 'binaries' },
  binaries: { Binary: 'text' },
  root: { Group: 'group' },
  group: { UUID: 'text', Name: 'text', Group: 'group', Entry: 'entry' },
  entry: {
    String: 'string',
    Binary: 'binary',
    Times: 'times',
    Tags: 'text',
    OverrideURL: 'text',
    AutoType: 'autoType',
    History: 'history',
  },
  string: { Key: 'text', Value: 'text' },
  binary: { Key: 'text', Value: 'text' },
  times: { Expires: 'text', ExpiryTime: 'text' },
  autoType: { DefaultSequence: 'text', Association: 'noted' },
  history: { Entry: 'noted' },
  noted: {},
  text: {},
}

interface Group {
  uuid: string
  name: string
  readonly within: Group | null
  /** Set once something of it was handed on. */
  place: Pick<KeePassEntry, 'groups' | 'inRecycleBin'> | null
}

/** What of an entry was read so far. */
type Draft = { -readonly [K in 'tags' | 'expires' | 'history' | 'autoType']: KeePassEntry[K] } & {
  readonly strings: Map<string, { readonly value: string; readonly secret: boolean }>
  readonly files: KeePassEntry['files'][number][]
  expiry: string | null
}

const blankEntry = (): Draft => ({
  strings: new Map(),
  tags: [],
  expires: null,
  expiry: null,
  files: [],
  history: 0,
  autoType: false,
})

/**
 * A KeePass 2 XML export, read as it comes: entry by entry. Older versions of an entry and the recycle bin do not
 * become credentials. With `keep` each credential is handed to it, and the result holds none.
 */
export async function readKeePassXml(parts: AsyncIterable<string>, keep?: Keep): Promise<ImportResult> {
  const into = collect(format, keep)
  into.warn('', timesLeftBehind)
  const binaries = new Map<string, Uint8Array | null>()
  let binEnabled = true
  let bin = ''
  let group: Group | null = null
  let groups = 0
  let entry = blankEntry()
  let [key, value] = ['', '']
  let marks: Readonly<Record<string, string>> = {}
  let expires = false

  const named = (what: string, value: string) => {
    if (group === null) return
    // What was handed on stands under a name that came too late, and perhaps in the bin.
    if (group.place !== null) throw importFailed(format, group.name, `its ${what} comes after what is in it`)
    if (what === 'Name') group.name = value
    else group.uuid = value
  }
  const told = (name: string, value: string) => {
    if (groups > 0) throw importFailed(format, `Meta/${name}`, 'it comes after the groups')
    if (name === 'RecycleBinEnabled') binEnabled = value !== 'False'
    else bin = value
  }
  const placeOf = (of: Group): NonNullable<Group['place']> => {
    const isBin = binEnabled && !isEmptyUuid(bin) && of.uuid === bin
    // The root is the database itself.
    if (of.within === null) of.place ??= { groups: [], inRecycleBin: isBin }
    else if (of.place === null) {
      const { groups, inRecycleBin } = placeOf(of.within)
      of.place = { groups: [...groups, of.name], inRecycleBin: inRecycleBin || isBin }
    }
    return of.place
  }
  const finish = () => {
    const { expiry, ...read } = entry
    if (group) addEntry({ ...read, ...placeOf(group), expires: expires ? expiry : null }, into)
  }

  const closeText = (name: string, parent: Place, text: string) => {
    if (parent === 'string' || parent === 'binary') {
      if (name === 'Key') key = text
      else value = text
    } else if (parent === 'group') named(name, text)
    else if (parent === 'meta') told(name, text)
    else if (parent === 'binaries') {
      if (groups > 0) throw importFailed(format, 'Meta/Binaries', 'it comes after the groups')
      binaries.set(own(marks, 'ID'), binaryOf(text, marks))
    } else if (name === 'Tags') entry.tags = text.split(/[;,]/)
    else if (name === 'Expires') expires = text.trim() === 'True'
    else if (name === 'ExpiryTime') entry.expiry = text || null
    else if (text !== '') entry.autoType = true
  }

  const tree = xmlTree<Place>('top', shape, {
    text: 'text',
    open(place, name, attributes) {
      if (place === 'group') {
        groups++
        group = { uuid: '', name: '', within: group, place: null }
      } else if (place === 'entry') {
        entry = blankEntry()
        expires = false
      } else if (place === 'string' || place === 'binary') {
        key = ''
        value = ''
        marks = {}
      } else if (place === 'text' && (name === 'Value' || name === 'Binary')) marks = attributes
    },
    close(place, name, parent, text) {
      if (place === 'text') closeText(name, parent, text)
      else if (place === 'string') {
        if (key !== '') entry.strings.set(key, { value, secret: key === 'Password' || isProtected(marks) })
      } else if (place === 'binary') {
        const kept = binaries.get(own(marks, 'Ref'))
        entry.files.push({ name: key || 'unnamed', bytes: kept ?? binaryOf(value, marks) })
      } else if (place === 'noted') {
        if (parent === 'history') entry.history++
        else entry.autoType = true
      } else if (place === 'entry') finish()
      else if (place === 'group') group = group?.within ?? null
    },
  })
  for await (const part of parts) tree.write(part)
  tree.end()
  if (groups === 0) throw importFailed(format, 'KeePassFile/Root', 'it holds no group')
  return into.result()
}

const own = (marks: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(marks, name) ? (marks[name] ?? '') : ''

const isProtected = (marks: Readonly<Record<string, string>>): boolean =>
  [own(marks, 'ProtectInMemory'), own(marks, 'Protected')].some((mark) => /^true$/i.test(mark))

/** The bytes of what may be a key; null for what is too large for one, or cannot be read. */
function binaryOf(base64: string, marks: Readonly<Record<string, string>>): Uint8Array | null {
  if (base64 === '' || base64.length > keyFileBytes * 2) return null
  const bytes = Buffer.from(base64, 'base64')
  if (!/^true$/i.test(own(marks, 'Compressed'))) return bytes
  try {
    // Room for a key and no more: what is larger does not fit, and need not.
    return gunzipSync(bytes, { out: new Uint8Array(keyFileBytes) })
  } catch {
    return null
  }
}

/** All zeros: there is no recycle bin. */
const isEmptyUuid = (uuid: string): boolean => uuid === '' || /^A+=*$/.test(uuid)
