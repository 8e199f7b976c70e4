import { useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Name } from '../../components/name.tsx'
import { useServices } from '../../state/context.ts'
import { organizationActions, type TieDraft } from '../../state/organization-actions.ts'
import { report } from '../../state/report.ts'
import { commonWords } from '../../words/common.ts'
import { organizationWords, suggestionWords as words } from '../../words/organization.ts'
import { useServicesOf } from './use-services-of.ts'

/** Every name that several services know, to be tied one by one or all at once. */
export function TieSuggestions({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const suggestions = useStore(services.ties, ({ value }) => value?.suggestions) ?? []
  const servicesOf = useServicesOf()
  const [working, setWorking] = useState(false)

  async function tie(drafts: readonly TieDraft[]) {
    setWorking(true)
    try {
      await organizationActions(services).tieAll(drafts)
    } catch (thrown) {
      report(services, thrown)
    } finally {
      setWorking(false)
    }
  }
  return (
    <Dialog
      title={words.title}
      width="medium"
      busy={working}
      onClose={onClose}
      footer={
        <>
          <Button isDisabled={working} onPress={onClose}>
            {commonWords.close}
          </Button>
          {suggestions.length > 0 && (
            <Button tone="primary" isPending={working} onPress={() => tie(suggestions)}>
              {words.all}
            </Button>
          )}
        </>
      }
    >
      <p className="quiet">{suggestions.length > 0 ? words.intro : words.done}</p>
      <ul className="suggestions">
        {suggestions.map((suggestion) => (
          <li key={suggestion.name}>
            <div className="suggestions-text">
              <span className="suggestions-name">
                <Name>{suggestion.name}</Name>
              </span>
              <span className="quiet">{organizationWords.at(servicesOf(suggestion.organizationIds))}</span>
            </div>
            <Button
              aria-label={words.tieNamed(suggestion.name)}
              isDisabled={working}
              onPress={() => tie([suggestion])}
            >
              {words.tie}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
