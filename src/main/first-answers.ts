import path from 'node:path'
import type { AppCalls } from '../shared/contract.ts'
import type { Handlers, Reply } from '../shared/ipc.ts'
import type { AppInfo, VaultState } from '../shared/vault.ts'
import type { PreferenceFile } from './preferences.ts'
import { recentVaults, vaultName } from './recent.ts'
import { readHeader } from './vault/header.ts'

export interface FirstThings {
  readonly recentFile: string
  readonly defaultFolder: string
  readonly info: AppInfo
  readonly preferences: Pick<PreferenceFile, 'get'>
}

type First = Pick<Handlers<AppCalls>, 'app.info' | 'preferences.get' | 'vault.state'>

/**
 * What a page asks before it shows its first screen, answered from small files and without the core, which takes
 * longer to read than that screen to paint: the same answers as the core has after `chooseLast`. Null for other calls.
 */
export function firstAnswers({ recentFile, defaultFolder, info, preferences }: FirstThings) {
  const state = (): VaultState => {
    const recent = recentVaults(recentFile).list()
    const [last] = recent
    if (last && isReadable(last.path)) {
      const folder = path.resolve(last.path)
      return { state: 'locked', path: folder, name: vaultName(folder), demo: false }
    }
    return { state: 'none', recent, defaultFolder }
  }
  const answers: First = {
    'app.info': () => info,
    'preferences.get': () => preferences.get(),
    'vault.state': state,
  }
  return (name: unknown): Reply | null =>
    typeof name === 'string' && Object.hasOwn(answers, name)
      ? { ok: true, value: answers[name as keyof First](undefined) }
      : null
}

const isReadable = (folder: string): boolean => {
  try {
    readHeader(path.join(folder, 'header.json'))
    return true
  } catch {
    return false
  }
}
