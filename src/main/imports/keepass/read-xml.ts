import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { gunzipSync } from 'fflate'
import { collect } from '../collect.ts'
import { importFailed } from '../failed.ts'
import type { ImportResult } from '../imported.ts'
import { limits } from '../limits.ts'
import { timesLeftBehind } from '../login-item.ts'
import { isObject, list, member, text } from '../member.ts'
import { addEntry, type KeePassEntry, keyFileBytes } from './entry.ts'

const format = 'keepass-xml'

/** A KeePass 2 XML export. Older versions of an entry and the recycle bin do not become credentials. */
export function readKeePassXml(source: string): ImportResult {
  const file = member(parse(source), 'KeePassFile')
  const roots = list(file, 'Root', 0, 'Group')
  if (roots.length === 0) throw importFailed(format, 'KeePassFile/Root', 'it holds no group')
  const meta = member(file, 'Meta', 0) ?? member(file, 'Meta')
  const bin =
    content(member(meta, 'RecycleBinEnabled')) === 'False' ? null : content(member(meta, 'RecycleBinUUID'))
  const binaries = new Map(
    list(meta, 'Binaries', 'Binary').map((each) => [text(each, '@ID'), binaryOf(each)] as const),
  )
  const into = collect(format)
  into.warn('', timesLeftBehind)
  const open = roots.map((group) => ({ group, path: [] as readonly string[], binned: false })).reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    const { group, path, binned } = next
    const inRecycleBin = binned || (!isEmptyUuid(bin) && content(member(group, 'UUID')) === bin)
    for (const entry of list(group, 'Entry')) {
      if (isObject(entry)) addEntry(plain(entry, path, inRecycleBin, binaries), into)
    }
    for (const child of [...list(group, 'Group')].reverse()) {
      open.push({ group: child, path: [...path, content(member(child, 'Name')) ?? ''], binned: inRecycleBin })
    }
  }
  return into.result()
}

/** Elements that may repeat, and those whose text is theirs to the last space. */
const repeated = new Set(['Group', 'Entry', 'String', 'Binary', 'Root'])

function parse(source: string): unknown {
  // Names of entities are the only thing that a document type could add, and no export has one.
  if (/<!DOCTYPE|<!ENTITY/i.test(source)) throw importFailed(format, '', 'it defines entities of its own')
  const valid = XMLValidator.validate(source)
  if (valid !== true) {
    const { line, col } = valid.err
    throw importFailed(format, `line ${line}, column ${col}`, 'the XML is broken')
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: true,
    htmlEntities: true,
    maxNestedTags: limits.depth * 2,
    isArray: (name) => repeated.has(name),
  })
  try {
    return parser.parse(source)
  } catch {
    throw importFailed(format, '', 'it is nested too deep or damaged')
  }
}

function plain(
  entry: Record<string, unknown>,
  groups: readonly string[],
  inRecycleBin: boolean,
  binaries: ReadonlyMap<string | undefined, Uint8Array | null>,
): KeePassEntry {
  const strings = list(entry, 'String').flatMap((each) => {
    const key = content(member(each, 'Key'))
    const value = member(each, 'Value')
    const marked = [text(value, '@ProtectInMemory'), text(value, '@Protected')].some((mark) =>
      /^true$/i.test(mark ?? ''),
    )
    return key ? [[key, { value: content(value) ?? '', secret: marked || key === 'Password' }] as const] : []
  })
  const times = member(entry, 'Times')
  const expires = content(member(times, 'Expires'))?.trim() === 'True'
  return {
    strings: new Map(strings),
    tags: (content(member(entry, 'Tags')) ?? '').split(/[;,]/),
    groups,
    expires: expires ? (content(member(times, 'ExpiryTime')) ?? null) : null,
    files: list(entry, 'Binary').map((each) => ({
      name: content(member(each, 'Key')) ?? 'unnamed',
      bytes: binaries.get(text(each, 'Value', '@Ref')) ?? binaryOf(member(each, 'Value')),
    })),
    history: list(entry, 'History', 'Entry').length,
    inRecycleBin,
    autoType:
      content(member(entry, 'OverrideURL')) !== undefined ||
      content(member(entry, 'AutoType', 'DefaultSequence')) !== undefined ||
      member(entry, 'AutoType', 'Association') !== undefined,
  }
}

/** The text of an element with or without attributes. */
const content = (element: unknown): string | undefined => text(element) ?? text(element, '#text')

function binaryOf(element: unknown): Uint8Array | null {
  const base64 = content(element)
  if (base64 === undefined) return null
  const bytes = Buffer.from(base64, 'base64')
  if (!/^true$/i.test(text(element, '@Compressed') ?? '')) return bytes
  try {
    // Room for a key and no more: what is larger does not fit, and need not.
    return gunzipSync(bytes, { out: new Uint8Array(keyFileBytes) })
  } catch {
    return null
  }
}

/** All zeros: there is no recycle bin. */
const isEmptyUuid = (uuid: string | null | undefined): boolean => !uuid || /^A+=*$/.test(uuid)
