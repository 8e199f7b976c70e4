import fs from 'node:fs'
import path from 'node:path'
import { defaultPreferences, type Preferences, preferences } from '../shared/desktop.ts'
import { writeFileAtomically } from './vault/files.ts'

/** Preferences of this computer, in a file beside the list of vaults. One that cannot be read counts as absent. */
export function preferencesIn(file: string) {
  const read = (): Preferences => {
    try {
      const stored: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
      const parsed = preferences.safeParse({ ...defaultPreferences, ...(stored as object) })
      return parsed.success ? parsed.data : defaultPreferences
    } catch {
      return defaultPreferences
    }
  }
  let known: Preferences | null = null
  const get = (): Preferences => {
    known ??= read()
    return known
  }
  return {
    get,
    /** Stays for this run where the disk does not take it: a look is no reason to fail. */
    set(change: { [K in keyof Preferences]?: Preferences[K] | undefined }): Preferences {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      known = preferences.parse({ ...get(), ...Object.fromEntries(given) })
      try {
        fs.mkdirSync(path.dirname(file), { recursive: true })
        writeFileAtomically(file, `${JSON.stringify(known, null, 2)}\n`)
      } catch {}
      return known
    },
  }
}
export type PreferenceFile = ReturnType<typeof preferencesIn>
