import { importFailed } from './failed.ts'
import type { FormatId } from './imported.ts'
import { jsonFault } from './json-fault.ts'
import { limits } from './limits.ts'

/** JSON text as a value. Throws `import-failed` with line and column, and never a part of the text. */
export function readJson(text: string, format: FormatId, place = ''): unknown {
  const fault = jsonFault(text, limits.depth)
  if (fault) {
    const where = `line ${fault.line}, column ${fault.column}`
    throw importFailed(format, place ? `${place}, ${where}` : where, fault.reason)
  }
  return JSON.parse(text)
}

/** The same where a text may be something else altogether. */
export function jsonOrNull(text: string): unknown {
  if (!/^\s*[[{]/.test(text) || jsonFault(text, limits.depth)) return null
  return JSON.parse(text)
}
