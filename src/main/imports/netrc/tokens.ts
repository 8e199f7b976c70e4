export interface Token {
  readonly text: string
  readonly line: number
  /** In quotes it is a value, whatever word it is. */
  readonly quoted: boolean
}

const keys = new Set(['machine', 'default', 'login', 'user', 'password', 'passwd', 'account', 'macdef'])

/**
 * The words of a `.netrc`. White space separates; double quotes hold one word together, with backslash escapes as
 * curl reads them, and none outside. `#` begins a comment where a key may stand. A macro ends at the first empty line.
 */
export function tokensOf(source: string): {
  tokens: Token[]
  macros: { name: string; line: number }[]
} {
  const tokens: Token[] = []
  const macros: { name: string; line: number }[] = []
  let inMacro = false
  for (const [at, row] of source.split(/\r\n|\n|\r/).entries()) {
    const line = at + 1
    if (inMacro) {
      inMacro = row.trim() !== ''
      continue
    }
    const word = /\s*(?:"((?:[^"\\]|\\.)*)"|(\S+))/gy
    for (let found = word.exec(row); found; found = word.exec(row)) {
      const [, quoted, bare = ''] = found
      if (bare.startsWith('#') && keyMayStand(tokens)) break
      if (bare === 'macdef' && keyMayStand(tokens)) {
        macros.push({ name: /\s*(\S*)/.exec(row.slice(word.lastIndex))?.[1] ?? '', line })
        inMacro = true
        break
      }
      if (quoted === undefined) tokens.push({ text: bare, line, quoted: false })
      else tokens.push({ text: unescaped(quoted), line, quoted: true })
    }
  }
  return { tokens, macros }
}

/** After a key comes its value, even one that looks like a comment. */
function keyMayStand(tokens: readonly Token[]): boolean {
  const before = tokens.at(-1)
  const wants = (token: Token | undefined) =>
    token !== undefined && !token.quoted && keys.has(token.text) && token.text !== 'default'
  // A key directly after a key is the value of the first.
  return !wants(before) || wants(tokens.at(-2))
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

const unescaped = (word: string): string => word.replace(/\\(.)/g, (_, char: string) => escapes[char] ?? char)
