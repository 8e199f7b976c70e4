import { type Collector, collect } from '../collect.ts'
import { importFailed, passwordNeeded } from '../failed.ts'
import { folderOf } from '../folder.ts'
import type { ImportResult } from '../imported.ts'
import { timesLeftBehind } from '../login-item.ts'
import { entries, isObject, list, member, text } from '../member.ts'
import type { ImportOptions } from '../options.ts'
import { readJson } from '../read-json.ts'
import { addItem } from './item.ts'
import { isPasswordProtected, openExport } from './protected-export.ts'

/** Does an export need its password? Broken text does not: it is refused either way. */
export function bitwardenNeedsPassword(source: string): boolean {
  try {
    return isPasswordProtected(readJson(source, 'bitwarden-json'))
  } catch {
    return false
  }
}

/**
 * A JSON export of Bitwarden or Vaultwarden: a person's or an organization's, plain or with a password of its
 * own. Items in the trash are skipped.
 */
export async function readBitwarden(source: string, options: ImportOptions): Promise<ImportResult> {
  let value = readJson(source, 'bitwarden-json')
  if (isPasswordProtected(value)) {
    if (options.password === undefined) throw passwordNeeded('bitwarden-json')
    const plain = await openExport(value, options.password, options.argon2)
    value = readJson(plain, 'bitwarden-json', 'decrypted')
  } else if (member(value, 'encrypted') === true) {
    throw importFailed(
      'bitwarden-json',
      'encrypted',
      'only the Bitwarden account that exported it can read it; export it again with a password or without encryption',
    )
  }
  if (!isObject(value) || !Array.isArray(member(value, 'items'))) {
    throw importFailed('bitwarden-json', 'items', 'there is no list of items')
  }
  const into = collect('bitwarden-json')
  into.warn('', timesLeftBehind)
  const names = namesOf(value, into)
  for (const [at, item] of list(value, 'items').entries()) {
    const place = `items[${at}]`
    if (!isObject(item)) into.skip(undefined, place, 'it is no item')
    else addItem(item, place, groupOf(item, names), into)
  }
  return into.result()
}

/** The names of folders and collections by id. */
function namesOf(value: unknown, into: Collector): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const part of ['folders', 'collections']) {
    for (const [at, each] of list(value, part).entries()) {
      const id = text(each, 'id')
      const name = text(each, 'name')
      if (id !== undefined && name !== undefined) names.set(id, name)
      else if (entries(each).length > 0) into.warn(`${part}[${at}]`, 'it has no id or no name')
    }
  }
  return names
}

/** The first collection, or the folder, suggests the organization; the others become tags. */
function groupOf(
  item: unknown,
  names: ReadonlyMap<string, string>,
): { organization: string | null; tags: readonly (string | null)[] } {
  const ids = [...list(item, 'collectionIds'), member(item, 'folderId')]
  const paths = ids.flatMap((id) => (typeof id === 'string' ? (names.get(id) ?? []) : []))
  const [first, ...rest] = paths
  const { organization, tag } = folderOf(first)
  return { organization, tags: [tag, ...rest] }
}
