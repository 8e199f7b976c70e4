import { Button } from 'react-aria-components'
import { desktopWords } from '../../words/desktop.ts'
import { settingsWords as words } from '../../words/settings.ts'
import { trustWords } from '../../words/trust.ts'

const sections = [
  ['general', words.general],
  ['desktop', desktopWords.title],
  ['locking', words.locking],
  ['secrets', words.secrets],
  ['sync', words.sync],
  ['attention', words.attention],
  ['network', words.network],
  ['ways-in', words.waysIn],
  ['trust', trustWords.title],
] as const

/** Leads to the parts of the settings, which are all on one page. */
export function SettingsNav() {
  const go = (id: string) => {
    const section = document.getElementById(`settings-${id}`)
    section?.scrollIntoView({ block: 'start' })
    // The keyboard goes on from where the eye is.
    section?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true })
  }
  return (
    <nav className="settings-nav" aria-label={words.sections}>
      {sections.map(([id, title]) => (
        <Button key={id} className="settings-link" onPress={() => go(id)}>
          {title}
        </Button>
      ))}
    </nav>
  )
}
