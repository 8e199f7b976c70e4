import { useStore } from 'zustand'
import { languageOf, languages } from '../../../shared/words/languages.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { settingsWords as words } from '../../words/settings.ts'

const asSystem = 'system'

/** The language of the window: kept on this computer, so that the unlock screen speaks it, too. */
export function LanguageField() {
  const services = useServices()
  const choice = useStore(services.language, ({ value }) => value)
  if (choice === null) return null

  async function choose(value: string) {
    try {
      const chosen = value === asSystem ? null : value
      services.language.getState().take(await services.client.call('language.choose', { chosen }))
    } catch (thrown) {
      report(services, thrown)
    }
  }
  const [, system] = languageOf(choice.system)
  const options = Object.entries(languages).map(([value, { name }]) => ({ value, label: name }))
  return (
    <ChoiceField
      label={words.language}
      help={words.languageHelp}
      value={choice.chosen === null ? asSystem : languageOf(choice.chosen)[0]}
      options={[{ value: asSystem, label: words.languageSystem(system.name) }, ...options]}
      onChange={choose}
    />
  )
}
