import { defaultSettings, type Settings, settings } from '../../shared/vault.ts'
import type { Db } from './database.ts'

/** Settings kept inside the vault. A key this build does not know is left alone. */
export function settingsRepository(db: Db) {
  const read = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  const write = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )

  const get = (): Settings => {
    const stored = read.get('settings')
    const parsed = settings.safeParse({
      ...defaultSettings,
      ...(stored === undefined ? {} : JSON.parse(stored)),
    })
    return parsed.success ? parsed.data : defaultSettings
  }
  return {
    get,
    set(change: { [K in keyof Settings]?: Settings[K] | undefined }): Settings {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      const next = settings.parse({ ...get(), ...Object.fromEntries(given) })
      write.run('settings', JSON.stringify(next))
      return next
    },
  }
}

export type SettingsRepository = ReturnType<typeof settingsRepository>
