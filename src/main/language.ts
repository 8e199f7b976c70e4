import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type LanguageChoice, languageTag } from '../shared/language.ts'
import type { Ports } from './ports.ts'
import { writeFileAtomically } from './vault/files.ts'

const stored = z.object({ language: languageTag.nullable() }).catch({ language: null })
const tagOf = (tag: string) => languageTag.catch('en').parse(tag)

export interface LanguageKeeper {
  get(): LanguageChoice
  /** Null: as the system. Throws where the file cannot be written; the choice then stays as it was. */
  choose(tag: string | null): LanguageChoice
}

/**
 * The language that the person chose, in a file beside the vaults: it is no secret, and is needed while all are
 * locked. A damaged or missing file means «as the system»; a host without one forgets the choice.
 */
export function keepLanguage({ language: port }: Pick<Ports, 'language'>): LanguageKeeper {
  let chosen = port ? read(port.file) : null
  const get = () => ({ chosen, system: tagOf(port?.system() ?? 'en') })
  return {
    get,
    choose(tag) {
      if (port) {
        fs.mkdirSync(path.dirname(port.file), { recursive: true })
        writeFileAtomically(port.file, `${JSON.stringify({ language: tag }, null, 2)}\n`)
      }
      chosen = tag
      return get()
    },
  }
}

function read(file: string): string | null {
  try {
    return stored.parse(JSON.parse(fs.readFileSync(file, 'utf8'))).language
  } catch {
    return null
  }
}
