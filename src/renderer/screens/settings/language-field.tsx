import { useStore } from 'zustand'
import { languageOf, languages } from '../../../shared/words/languages.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { useServices } from '../../state/context.ts'
import { systemLanguage } from '../../state/language.ts'
import { report } from '../../state/report.ts'
import { settingsWords as words } from '../../words/settings.ts'

const asSystem = 'system'

/** The language of the window: of this computer, so that the unlock screen speaks it, too. */
export function LanguageField() {
  const services = useServices()
  const now = useStore(services.preferences, ({ value }) => value)
  if (now === null) return null

  async function choose(value: string) {
    try {
      const language = value === asSystem ? null : value
      services.preferences.getState().take(await services.client.call('preferences.set', { language }))
    } catch (thrown) {
      report(services, thrown)
    }
  }
  const [, system] = languageOf(systemLanguage())
  const options = Object.entries(languages).map(([value, { name }]) => ({ value, label: name }))
  return (
    <ChoiceField
      label={words.language}
      help={words.languageHelp}
      value={now.language === null ? asSystem : languageOf(now.language)[0]}
      options={[{ value: asSystem, label: words.languageSystem(system.name) }, ...options]}
      onChange={choose}
    />
  )
}
