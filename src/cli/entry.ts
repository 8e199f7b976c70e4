import fs from 'node:fs'
import path from 'node:path'

/** The file that starts the command line: beside this one, as source or as it is shipped. */
export function entryFile(): string {
  const files = ['keystead.ts', 'keystead.cjs'].map((name) => path.join(import.meta.dirname, name))
  return files.find((file) => fs.existsSync(file)) ?? (process.argv[1] as string)
}
