import type { StoreApi } from 'zustand/vanilla'
import type { LocalOrganization, Place, Tie } from '../../shared/connection.ts'
import type { AppClient } from '../../shared/contract.ts'
import type { Preferences } from '../../shared/desktop.ts'
import type { ConsentAsked } from '../../shared/program.ts'
import type { CatalogueInfo, ProviderInfo } from '../../shared/provider.ts'
import type { SavedSearch } from '../../shared/search.ts'
import type { AppInfo, Settings } from '../../shared/vault.ts'
import { type Answer, answerStore } from './answer.ts'
import { type ClipboardState, clipboardStore } from './clipboard.ts'
import { type DetailState, detailStore } from './detail.ts'
import { type DialogState, dialogStore } from './dialog.ts'
import { type FindingsState, findingsStore } from './findings.ts'
import { type HistoryState, historyStore } from './history.ts'
import { type ListState, listStore } from './list.ts'
import { type LogState, logStore } from './log.ts'
import { type NoticesState, noticesStore } from './notices.ts'
import { type OverviewState, overviewStore } from './overview.ts'
import { type PlanState, planStore } from './plan.ts'
import { type SelectionState, selectionStore } from './selection.ts'
import { type SyncState, syncStore } from './sync.ts'
import { type UnsavedState, unsavedStore } from './unsaved.ts'
import { type VaultStore, vaultStore } from './vault.ts'

export interface TieAnswer {
  readonly ties: Tie[]
  readonly suggestions: { name: string; organizationIds: string[] }[]
}

/** One store per noun. Each holds the last answer; none holds a secret. */
export interface Stores {
  readonly info: StoreApi<Answer<AppInfo>>
  readonly vault: StoreApi<VaultStore>
  readonly providers: StoreApi<Answer<ProviderInfo[]>>
  readonly places: StoreApi<Answer<Place[]>>
  readonly sync: StoreApi<SyncState>
  readonly ties: StoreApi<Answer<TieAnswer>>
  /** Organizations that only this vault knows, and what it can hold by itself. */
  readonly local: StoreApi<Answer<LocalOrganization[]>>
  readonly localCatalogue: StoreApi<Answer<CatalogueInfo>>
  readonly overview: StoreApi<OverviewState>
  readonly list: StoreApi<ListState>
  readonly detail: StoreApi<DetailState>
  readonly settings: StoreApi<Answer<Settings>>
  readonly clipboard: StoreApi<ClipboardState>
  readonly notices: StoreApi<NoticesState>
  readonly dialog: StoreApi<DialogState>
  /** Programs that wait for the person's word. */
  readonly consent: StoreApi<Answer<ConsentAsked[]>>
  readonly history: StoreApi<HistoryState>
  readonly plan: StoreApi<PlanState>
  readonly log: StoreApi<LogState>
  readonly searches: StoreApi<Answer<SavedSearch[]>>
  /** How many credentials are in the trash. */
  readonly trash: StoreApi<Answer<number>>
  readonly findings: StoreApi<FindingsState>
  /** What is ticked in the list. */
  readonly selection: StoreApi<SelectionState>
  readonly unsaved: StoreApi<UnsavedState>
  /** Of this computer: not of a vault, and there without one. */
  readonly preferences: StoreApi<Answer<Preferences>>
}

export function createStores(client: AppClient): Stores {
  const sync = syncStore()
  let mark = 0
  return {
    info: answerStore(() => client.call('app.info')),
    vault: vaultStore(client),
    providers: answerStore(() => client.call('providers.list')),
    places: answerStore(
      () => {
        mark = sync.getState().mark()
        return client.call('places.list')
      },
      (places) => sync.getState().adopt(places, mark),
    ),
    sync,
    ties: answerStore(() => client.call('ties.list')),
    local: answerStore(() => client.call('local.list')),
    localCatalogue: answerStore(() => client.call('providers.local')),
    overview: overviewStore(client),
    list: listStore(client),
    detail: detailStore(client),
    settings: answerStore(() => client.call('settings.get')),
    clipboard: clipboardStore(),
    notices: noticesStore(),
    dialog: dialogStore(),
    consent: answerStore(() => client.call('consent.pending')),
    searches: answerStore(() => client.call('searches.list')),
    history: historyStore(client),
    plan: planStore(client),
    log: logStore(client),
    trash: answerStore(async () => {
      const { total } = await client.call('credentials.list', { trashed: true, limit: 1 })
      return total
    }),
    findings: findingsStore(client),
    selection: selectionStore(),
    unsaved: unsavedStore(),
    preferences: answerStore(() => client.call('preferences.get')),
  }
}

/** Forgets everything that came out of a vault. What is left would be there with no vault at all. */
export function forgetVault(stores: Stores): void {
  stores.places.getState().clear()
  stores.sync.getState().clear()
  stores.ties.getState().clear()
  stores.local.getState().clear()
  stores.overview.getState().clear()
  stores.list.getState().clear()
  stores.detail.getState().clear()
  stores.settings.getState().clear()
  stores.clipboard.getState().clear()
  stores.notices.getState().clear()
  stores.dialog.getState().close()
  stores.consent.getState().clear()
  stores.history.getState().clear()
  stores.plan.getState().clear()
  stores.log.getState().clear()
  stores.trash.getState().clear()
  stores.searches.getState().clear()
  stores.findings.getState().clear()
  stores.selection.getState().forget()
}
