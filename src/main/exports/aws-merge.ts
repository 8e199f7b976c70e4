import type { Profile } from './aws-keys.ts'

/**
 * A file of the AWS command line with profiles added or brought up to date.
 *
 * Only lines of keys that are written change; other keys, other profiles, comments, their order and the way lines
 * end stay as they are. Keys in `obsolete` leave a profile that is brought up to date without them: an old session
 * token beside a new key would only be refused.
 */
export function mergeProfiles(
  existing: string,
  profiles: readonly Profile[],
  headerOf: (name: string) => string,
  obsolete: readonly string[] = [],
): string {
  const eol = existing.includes('\r\n') ? '\r\n' : '\n'
  const lines = existing === '' ? [] : existing.replace(/\r?\n$/, '').split(/\r?\n/)
  for (const { name, keys } of profiles) {
    const sections = sectionsOf(lines).filter(({ header }) => header === headerOf(name))
    const [last] = sections.slice(-1)
    if (last === undefined) {
      if (lines.length > 0 && lines.at(-1)?.trim() !== '') lines.push('')
      lines.push(`[${headerOf(name)}]`, ...Object.entries(keys).map(([key, value]) => `${key} = ${value}`))
      continue
    }
    for (const { from } of [...sections].reverse()) {
      update(lines, from, from === last.from ? keys : {}, Object.keys(keys), obsolete)
    }
  }
  return lines.length === 0 ? '' : `${lines.join(eol)}${eol}`
}

interface Section {
  readonly header: string
  /** The line of its header. */
  readonly from: number
}

const headerPattern = /^\s*\[([^\]]*)\]\s*([#;].*)?$/

function sectionsOf(lines: readonly string[]): Section[] {
  return lines.flatMap((line, from) => {
    const header = headerPattern.exec(line)?.[1]?.trim().replace(/\s+/g, ' ').replace(/["']/g, '')
    return header === undefined ? [] : [{ header, from }]
  })
}

/** Puts `keys` into the section that begins at `from`. What it says of `known` and `obsolete` otherwise goes. */
function update(
  lines: string[],
  from: number,
  keys: Readonly<Record<string, string>>,
  known: readonly string[],
  obsolete: readonly string[],
): void {
  const left = new Map(Object.entries(keys))
  const end = () => {
    const next = lines.findIndex((line, at) => at > from && line.trimStart().startsWith('['))
    return next < 0 ? lines.length : next
  }
  for (let at = end() - 1; at > from; at--) {
    const [, before = '', key = '', equals = '', , comment = ''] =
      /^(\s*)([^=\s#;[][^=]*?)(\s*=\s*)(.*?)(\s[#;].*)?$/.exec(lines[at] ?? '') ?? []
    const name = key.trim().toLowerCase()
    const value = left.get(name)
    if (before !== '' || name === '') continue
    // From the end: the last of a repeated key counts, so it is the one that stays.
    if (value !== undefined) {
      lines[at] = `${key}${equals}${value}${comment}`
      left.delete(name)
    } else if (known.includes(name) || obsolete.includes(name)) lines.splice(at, 1)
  }
  let tail = end()
  // Comments before the next section are about that one.
  while (tail > from + 1 && /^\s*([#;].*)?$/.test(lines[tail - 1] ?? '')) tail--
  lines.splice(tail, 0, ...[...left].map(([key, value]) => `${key} = ${value}`))
}
