/** Where JSON text breaks off, as the line and column of the first character that does not fit; both from 1. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  readonly reason: string
}

const space = /[ \t\n\r]*/y
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y

/**
 * The first fault of JSON text, or null. Deeper nesting than `depth` is one.
 *
 * The engine's own words for a fault quote the text around it, and that may be a secret.
 */
export function jsonFault(text: string, depth: number): JsonFault | null {
  const open: ('{' | '[')[] = []
  let at = 0
  let expects: 'value' | 'key' | 'after' = 'value'
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  const skipString = (): boolean => {
    const end = endOfString(text, at)
    if (end > 0) at = end
    return end > 0
  }
  const fault = (reason: string): JsonFault => {
    const before = text.slice(0, at).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, reason }
  }

  for (;;) {
    skip(space)
    const char = text[at]
    if (expects === 'after') {
      if (open.length === 0) return char === undefined ? null : fault('it holds more than one value')
      const inside = open.at(-1)
      if (char === ',') {
        at++
        expects = inside === '{' ? 'key' : 'value'
      } else if (char === (inside === '{' ? '}' : ']')) {
        at++
        open.pop()
      } else return fault(char === undefined ? 'it ends too early' : 'the text is not JSON here')
      continue
    }
    if (expects === 'key') {
      if (!skipString()) return fault(char === undefined ? 'it ends too early' : 'the text is not JSON here')
      skip(space)
      if (text[at] !== ':') return fault('the text is not JSON here')
      at++
      expects = 'value'
      continue
    }
    if (char === '{' || char === '[') {
      if (open.length >= depth) return fault(`it is nested more than ${depth} levels deep`)
      at++
      open.push(char)
      skip(space)
      const empty = text[at] === (char === '{' ? '}' : ']')
      if (empty) {
        at++
        open.pop()
      }
      expects = empty ? 'after' : char === '{' ? 'key' : 'value'
    } else if (skipString() || skip(scalar)) {
      expects = 'after'
    } else return fault(char === undefined ? 'it ends too early' : 'the text is not JSON here')
  }
}

/** Where the string that starts here ends, or 0. By hand: an expression would need memory for every character. */
function endOfString(text: string, start: number): number {
  if (text[start] !== '"') return 0
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return 0
    if (code !== 0x5c) continue
    at++
    if (text[at] === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) at += 4
    else if (!text[at] || !'"\\/bfnrt'.includes(text[at] as string)) return 0
  }
  return 0
}
