import { X } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useServices } from '../../state/context.ts'
import { organizationActions } from '../../state/organization-actions.ts'
import { report } from '../../state/report.ts'
import { suggestionWords as words } from '../../words/organization.ts'
import { useServicesOf } from './use-services-of.ts'
import './organization.css'

/** Organizations that bear the same name, and the one press that ties them. */
export function TieSuggestion() {
  const services = useServices()
  const suggestions = useStore(services.ties, ({ value }) => value?.suggestions) ?? []
  const servicesOf = useServicesOf()
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set())
  const [working, setWorking] = useState(false)
  const open = suggestions.filter(({ name }) => !declined.has(name))
  const [first] = open
  if (!first) return null
  const { name, organizationIds } = first

  async function tie() {
    setWorking(true)
    try {
      await organizationActions(services).tie({ name, organizationIds })
    } catch (thrown) {
      report(services, thrown)
    } finally {
      setWorking(false)
    }
  }
  return (
    <section className="suggestion" aria-label={words.region} data-testid="suggestion">
      <div className="suggestion-head">
        <p>
          {words.sentence(name, servicesOf(organizationIds))} {words.question}
        </p>
        <IconButton
          label={words.notNow}
          onPress={() => setDeclined(new Set([...declined, ...open.map((one) => one.name)]))}
        >
          <X size={14} />
        </IconButton>
      </div>
      <div className="suggestion-acts">
        <Button tone="link" isPending={working} onPress={tie}>
          {words.tie}
        </Button>
        {open.length > 1 && (
          <Button tone="link" onPress={() => services.dialog.getState().show({ kind: 'tie-suggestions' })}>
            {words.others(open.length - 1)}
          </Button>
        )}
      </div>
    </section>
  )
}
