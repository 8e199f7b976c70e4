import { Lock, Plus, Settings } from 'lucide-react'
import { useStore } from 'zustand'
import { keyFor } from '../../../shared/keymap.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { Mark } from '../../components/mark.tsx'
import { Name } from '../../components/name.tsx'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { commonWords } from '../../words/common.ts'
import { keys } from '../../words/keys.ts'
import { placesWords } from '../../words/places.ts'
import { TieSuggestion } from '../organization/tie-suggestion.tsx'
import { SyncSummary } from '../sync/sync-summary.tsx'
import { ManageOrganizations } from './manage-organizations.tsx'
import { PlacesTree } from './places-tree.tsx'
import { PlacesWait } from './places-wait.tsx'
import './places.css'

export function PlacesPane({ vault }: { vault: { name: string; demo: boolean } }) {
  const { dialog, places } = useServices()
  const { lock } = useActions()
  const loaded = useStore(places, ({ value }) => value !== null)
  return (
    <nav className="pane places" aria-label={placesWords.tree}>
      <header className="places-head">
        <Mark size={24} />
        <h1 className="places-vault">
          <Name>{vault.name}</Name>
          {vault.demo && <Badge tone="accent">{commonWords.demo}</Badge>}
        </h1>
        <IconButton
          label={placesWords.lock}
          hint={`${placesWords.lock} (${keys(keyFor('lock'))})`}
          onPress={lock}
        >
          <Lock size={16} />
        </IconButton>
      </header>
      {loaded ? <PlacesTree /> : <PlacesWait />}
      {loaded && <TieSuggestion />}
      <SyncSummary />
      <footer className="places-foot">
        <Button
          tone="ghost"
          icon={<Plus size={16} />}
          onPress={() => dialog.getState().show({ kind: 'add-connection' })}
        >
          {placesWords.add}
        </Button>
        <ManageOrganizations />
        <IconButton label={placesWords.settings} onPress={() => dialog.getState().show({ kind: 'settings' })}>
          <Settings size={16} />
        </IconButton>
      </footer>
    </nav>
  )
}
