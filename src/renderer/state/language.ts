import { voice } from '../words/i18n.ts'
import type { Stores } from './stores.ts'

/** What the system speaks, as Chromium was told by it. */
export const systemLanguage = (): string => globalThis.navigator?.language ?? 'en'

/** Makes the window speak what was chosen; null: as the system. False where it does already. */
export function speakAs(chosen: string | null): boolean {
  const before = voice.language()
  voice.speak(chosen ?? systemLanguage())
  return voice.language() !== before
}

/** Answers hold texts of ours in the language they were asked in. */
export function askAnew(stores: Stores): void {
  void stores.providers.getState().ask()
  void stores.localCatalogue.getState().ask()
  if (stores.vault.getState().now?.state !== 'unlocked') return
  void stores.places.getState().ask()
  void stores.list.getState().again()
  void stores.detail.getState().again()
  void stores.overview.getState().again()
  void stores.history.getState().again()
  void stores.findings.getState().again()
}
