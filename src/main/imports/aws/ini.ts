/** One `[section]` of a file of the AWS command line. */
export interface Section {
  /** Between the brackets, trimmed. */
  readonly header: string
  readonly line: number
  /** By lower-case key; of a nested block `outer.inner`. The last of a repeated key counts. */
  readonly values: ReadonlyMap<string, { readonly value: string; readonly line: number }>
}

export interface Ini {
  readonly sections: readonly Section[]
  /** Lines that are neither a section, a key nor a comment. */
  readonly faults: readonly { readonly line: number; readonly reason: string }[]
}

interface Open {
  header: string
  line: number
  values: Map<string, { value: string; line: number }>
}

/**
 * The grammar that the AWS command line and its libraries share, as the «SDKs and Tools Reference Guide»
 * gives it: keys in any case, `#` and `;` comments, also after white space at the end of a line, and blocks
 * that are indented under a key. General parsers of INI files know no such blocks, and some unquote values.
 *
 * A line that does not fit is reported; what follows a broken header is left out, since nobody knows whose it is.
 */
export function parseIni(text: string): Ini {
  const sections: Open[] = []
  const faults: { line: number; reason: string }[] = []
  let section: Open | null = null
  let lost = false
  let key: { name: string; indent: number } | null = null

  for (const [at, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = at + 1
    if (raw.trim() === '' || /^\s*[#;]/.test(raw)) continue
    const indent = /^\s*/.exec(raw)?.[0].length ?? 0

    if (indent > 0 && key && indent > key.indent && section) {
      nested(section, key.name, raw.trim(), line)
      continue
    }
    if (raw.trimStart().startsWith('[')) {
      const header = /^\s*\[([^\]]*)\]\s*([#;].*)?$/.exec(raw)?.[1]?.trim()
      key = null
      lost = !header
      section = header ? { header, line, values: new Map() } : null
      if (section) sections.push(section)
      else
        faults.push({
          line,
          reason: 'this section has no name or no closing bracket; what is in it is left out',
        })
      continue
    }
    const equals = raw.indexOf('=')
    const name = raw.slice(0, equals).trim().toLowerCase()
    if (equals < 0 || name === '') {
      faults.push({ line, reason: 'this line is neither a section nor a key with a value' })
    } else if (section) {
      if (section.values.has(name))
        faults.push({ line, reason: 'this key stands above as well; this one counts' })
      section.values.set(name, { value: uncommented(raw.slice(equals + 1)), line })
      key = { name, indent }
    } else if (!lost) {
      faults.push({ line, reason: 'this key stands before the first section' })
    }
  }
  return { sections, faults }
}

/** A line under a key: a key of its block, or more of its value. */
function nested(section: Open, outer: string, content: string, line: number): void {
  const equals = content.indexOf('=')
  const before = section.values.get(outer)
  if (equals > 0 && before?.value === '') {
    const inner = content.slice(0, equals).trim().toLowerCase()
    section.values.set(`${outer}.${inner}`, { value: uncommented(content.slice(equals + 1)), line })
  } else if (before) {
    section.values.set(outer, { value: `${before.value}\n${content}`.trim(), line: before.line })
  }
}

const uncommented = (raw: string): string => raw.replace(/\s[#;].*$/, '').trim()
