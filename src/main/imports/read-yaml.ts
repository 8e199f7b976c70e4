import { type Document, Lexer, LineCounter, parseDocument } from 'yaml'
import { importFailed } from './failed.ts'
import type { FormatId } from './imported.ts'
import { limits } from './limits.ts'

/**
 * YAML text as a value whose scalars are all text: a token that looks like a number keeps its digits.
 *
 * Of a key that stands twice the last counts. Throws `import-failed` with the line, and never a part of the
 * text: the parser's own words quote it.
 */
export function readYaml(text: string, format: FormatId): unknown {
  if (text.length > limits.yamlBytes) {
    throw importFailed(format, '', `it is larger than ${limits.yamlBytes / 1024 / 1024} MiB`)
  }
  if (isDeep(text)) throw importFailed(format, '', `it is nested more than ${limits.depth} levels deep`)
  const lineCounter = new LineCounter()
  let document: Document.Parsed
  try {
    document = parseDocument(text, {
      schema: 'failsafe',
      prettyErrors: false,
      uniqueKeys: false, // checking costs time that grows with the square of the keys
      lineCounter,
      logLevel: 'silent',
    })
  } catch {
    throw importFailed(format, '', 'it is nested too deep')
  }
  const [error] = document.errors
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    const words = error.code.toLowerCase().replaceAll('_', ' ')
    throw importFailed(format, `line ${line}, column ${col}`, `the YAML is broken (${words})`)
  }
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch {
    throw importFailed(format, '', 'its aliases or its nesting cannot be followed')
  }
}

/** Brackets that are open, told before the parser spends seconds on them; indentation costs it little. */
function isDeep(text: string): boolean {
  let open = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') open++
    else if (lexeme === ']' || lexeme === '}') open--
    if (open > limits.depth) return true
  }
  return false
}
