import { useRef } from 'react'
import { useStore } from 'zustand'
import { Panes } from '../../components/panes.tsx'
import { useServices } from '../../state/context.ts'
import { AttentionPane } from '../attention/attention-pane.tsx'
import { Consent } from '../consent/consent.tsx'
import { DetailPane } from '../detail/detail-pane.tsx'
import { FileEntry } from '../import/file-entry.tsx'
import { ListPane } from '../list/list-pane.tsx'
import { PlacesPane } from '../places/places-pane.tsx'
import { SyncSaid } from '../sync/sync-said.tsx'
import { useReminder } from '../trust/use-reminder.ts'
import { Dialogs } from './dialogs.tsx'
import { FirstSteps } from './first-steps.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { usePaneWidths } from './use-pane-widths.ts'
import { useShortcuts } from './use-shortcuts.ts'

export function VaultScreen({ vault }: { vault: { name: string; demo: boolean } }) {
  const search = useRef<HTMLInputElement>(null)
  const detail = useRef<HTMLElement>(null)
  const { places, local, list } = useServices()
  const attention = useStore(list, ({ place }) => place.attention === true)
  const trashed = useStore(list, ({ place }) => place.trashed === true)
  const here = useStore(local, ({ value }) => (value?.length ?? 0) > 0)
  const unconnected = useStore(places, ({ value }) => value?.length === 0) && !here
  const panes = usePaneWidths()
  useReminder()
  useShortcuts(() => search.current)
  useKeptFocus(detail)
  return (
    <>
      <Panes
        {...panes}
        start={<PlacesPane vault={vault} />}
        middle={
          unconnected && !attention && !trashed ? (
            <FirstSteps />
          ) : attention ? (
            <AttentionPane onOpen={() => detail.current?.focus()} />
          ) : (
            <ListPane searchRef={search} onOpen={() => detail.current?.focus()} />
          )
        }
        end={unconnected ? null : <DetailPane paneRef={detail} />}
      />
      <SyncSaid />
      <FileEntry />
      <Dialogs />
      <Consent />
    </>
  )
}
