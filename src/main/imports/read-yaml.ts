import { type Document, Lexer, LineCounter, parseAllDocuments } from 'yaml'
import { importFailed } from './failed.ts'
import type { FormatId } from './imported.ts'
import { limits } from './limits.ts'

/**
 * The documents of a YAML text, without blank ones. Their scalars are all text: a token that looks like a number keeps
 * its digits.
 *
 * Of a key that stands twice the last counts. Throws `import-failed` with the line, and never a part of the
 * text: the parser's own words quote it.
 */
export function readYaml(text: string, format: FormatId): readonly unknown[] {
  if (text.length > limits.yamlBytes) {
    throw importFailed(format, '', `it is larger than ${limits.yamlBytes / 1024 / 1024} MiB`)
  }
  if ((text.match(/^---/gm)?.length ?? 0) > limits.yamlDocuments)
    throw importFailed(format, '', `it holds more than ${limits.yamlDocuments} documents`)
  if (isDeep(text)) throw importFailed(format, '', `it is nested more than ${limits.depth} levels deep`)
  const lineCounter = new LineCounter()
  let documents: readonly Document.Parsed[]
  try {
    documents = parseAllDocuments(text, {
      schema: 'failsafe',
      prettyErrors: false,
      uniqueKeys: false, // checking costs time that grows with the square of the keys
      lineCounter,
      logLevel: 'silent',
    })
  } catch {
    throw importFailed(format, '', 'it is nested too deep')
  }
  const [error] = documents.flatMap(({ errors }) => errors)
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    const words = error.code.toLowerCase().replaceAll('_', ' ')
    throw importFailed(format, `line ${line}, column ${col}`, `the YAML is broken (${words})`)
  }
  try {
    return documents.map((each) => each.toJS({ maxAliasCount: 100 })).filter((each) => each !== '')
  } catch {
    throw importFailed(format, '', 'its aliases or its nesting cannot be followed')
  }
}

/** What is said where a program reads one document of its file. */
export const onlyFirstDocument = 'only the first document is read; what comes after it is not imported'

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
