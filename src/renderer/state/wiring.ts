import type { SyncStatus } from '../../shared/connection.ts'
import type { AppClient } from '../../shared/contract.ts'
import { conflictNewsWords, pullNewsWords } from '../words/news.ts'
import { explain } from './failure.ts'
import { followLink } from './follow-link.ts'
import { askAnew, speakAs } from './language.ts'
import { paced, sparse } from './pace.ts'
import { everywhere, exists, keyOf } from './place-ref.ts'
import { nothingNew, pullNews } from './pull-news.ts'
import { forgetVault, type Stores } from './stores.ts'

/** How often a run that goes on is told of. */
const progressMs = 250
/** By then the first screen is painted. */
const aFewFramesMs = 150

export interface Wired {
  /** Resolves when everything that the first screen shows was answered. Never rejects. */
  readonly ready: Promise<unknown>
  /** Resolves when it was answered what any screen looks like: language, theme. Never rejects. */
  readonly looks: Promise<unknown>
  stop(): void
}

/** Connects events to stores: «changed» means ask again, and a locked vault leaves nothing behind. */
export function wire(client: AppClient, stores: Stores): Wired {
  const { vault, places, list, detail, sync, settings, clipboard, notices, providers, info } = stores
  const { history, trash, ties, local, localCatalogue, overview, findings } = stores
  const askOrganizations = () => {
    void ties.getState().ask()
    void local.getState().ask()
  }
  // The chosen place may go with a connection, with a tie, or with an organization of this vault.
  const leaveIfGone = () => {
    const known = places.getState().value
    const place = list.getState().place
    if (known && !exists(known, place, ties.getState().value?.ties, local.getState().value))
      void list.getState().show(everywhere)
  }
  const { consent } = stores
  const nameOf = (id: string) => providers.getState().value?.find((known) => known.id === id)?.name ?? id

  let lastKey = Number.NEGATIVE_INFINITY
  const pressed = () => {
    lastKey = performance.now()
  }
  // Main hears the calls of a page that closes, and the answer is for nobody.
  const save = () => void stores.unsaved.getState().save()
  if (typeof window !== 'undefined') {
    window.addEventListener('keydown', pressed, true)
    window.addEventListener('beforeunload', save)
  }
  const pace = {
    busy: () => Object.values(sync.getState().of).some(({ state }) => state === 'running'),
    lastKey: () => lastKey,
  }
  const placesChanged = paced(pace, () => {
    void places.getState().ask()
    askOrganizations()
  })
  const credentialsChanged = paced(pace, () => {
    void list.getState().again()
    void detail.getState().again()
    void overview.getState().again()
    void history.getState().again()
    void trash.getState().ask()
    void findings.getState().again()
  })
  const progress = sparse<SyncStatus>(progressMs, (id, status) => sync.getState().heard(id, status))
  const rest = () => {
    progress.dropAll()
    placesChanged.cancel()
    credentialsChanged.cancel()
  }

  const undo = [
    rest,
    () => {
      if (typeof window === 'undefined') return
      window.removeEventListener('keydown', pressed, true)
      window.removeEventListener('beforeunload', save)
    },
    client.on('vault.changed', (now) => vault.getState().heard(now)),
    client.on('places.changed', placesChanged),
    client.on('ties.changed', () => {
      void places.getState().ask()
      askOrganizations()
      void findings.getState().again()
    }),
    client.on('credentials.changed', credentialsChanged),
    client.on('sync.changed', ({ connectionId, sync: status }) => {
      const goesOn = status.state === 'running' && sync.getState().of[connectionId]?.state === 'running'
      if (goesOn) return progress.tell(connectionId, status)
      progress.drop(connectionId)
      sync.getState().heard(connectionId, status)
      if (status.state === 'running') return
      void places.getState().ask()
      // A pull may have found organizations that bear a name known already.
      askOrganizations()
      void findings.getState().again()
    }),
    client.on('consent.changed', () => void consent.getState().ask()),
    client.on('link.opened', (target) => followLink({ client, ...stores }, target)),
    client.on('preferences.changed', (now) => stores.preferences.getState().take(now)),
    client.on('searches.changed', () => void stores.searches.getState().ask()),
    // The texts of ours that main said are asked for anew; before React hears, so that it draws in one language.
    stores.preferences.subscribe(({ value }) => {
      if (value && speakAs(value.language)) askAnew(stores)
    }),
    client.on('clipboard.changed', ({ clearsAt }) => clipboard.getState().heard(clearsAt)),

    vault.subscribe(({ now }, { now: before }) => {
      if (now === before) return
      const open = now?.state === 'unlocked' ? now.path : null
      const wasOpen = before?.state === 'unlocked' ? before.path : null
      if (open === wasOpen) return
      rest()
      forgetVault(stores)
      if (open === null) return
      void places.getState().ask()
      askOrganizations()
      void settings.getState().ask()
      void consent.getState().ask()
      void list.getState().show(everywhere)
      void trash.getState().ask()
      void stores.searches.getState().ask()
      void findings.getState().again()
    }),
    // When something is due is a setting.
    settings.subscribe(({ value }, { value: before }) => {
      if (value && before && value !== before) void findings.getState().again()
      // The look of this vault is what the window has before one is open, too.
      const known = stores.preferences.getState().value
      if (value && known && value.theme !== known.theme)
        void client.call('preferences.set', { theme: value.theme }).catch(() => {})
    }),
    places.subscribe(({ value }, { value: before }) => {
      if (!value || value === before) return
      leaveIfGone()
      const decided = new Set(value.flatMap(({ id, owed }) => (owed.conflicts === 0 ? [id] : [])))
      for (const { id, step, connectionId } of notices.getState().all) {
        if (step === 'conflicts' && connectionId && decided.has(connectionId)) notices.getState().dismiss(id)
      }
      for (const news of pullNews(before, value)) {
        const connectionId = news.connection.id
        const asked = sync.getState().asked.has(connectionId)
        sync.getState().told(connectionId)
        if ('result' in news) {
          // A run in the background that found nothing is not worth a person's eye or ear.
          if (!asked && !news.first && nothingNew(news.result)) continue
          notices.getState().tell({ tone: 'good', text: pullNewsWords(news.connection, news.result) })
        } else if ('conflicts' in news) {
          notices.getState().tell({
            tone: 'attention',
            text: () => conflictNewsWords(news.connection, news.conflicts),
            step: 'conflicts',
            connectionId,
          })
        } else {
          const said = () => explain(news.failure as never, nameOf)
          const { step } = said()
          notices.getState().tell({ tone: 'attention', text: () => said().text, step, connectionId })
        }
      }
    }),
    // Who looks at the conflicts needs no notice of them.
    list.subscribe(({ place }, before) => {
      if (place === before.place || place.sync !== 'conflict') return
      for (const { id, step } of notices.getState().all)
        if (step === 'conflicts') notices.getState().dismiss(id)
    }),
    // What is ticked belongs to what is listed: other words list others.
    list.subscribe(({ place, query }, before) => {
      if (place === before.place && query === before.query) return
      const [here, there] = [keyOf(place), keyOf(before.place)]
      if (here !== there) stores.selection.getState().move(there, here)
      else if (query !== before.query) stores.selection.getState().clear()
    }),
    ties.subscribe(leaveIfGone),
    local.subscribe(leaveIfGone),
  ]

  const asked = vault.getState().ask()
  const looks = Promise.all([stores.preferences.getState().ask(), info.getState().ask()])
  const ready = Promise.all([asked, looks])
  // What only an open vault needs is asked behind the first frame.
  void ready.then(() =>
    setTimeout(() => {
      void providers.getState().ask()
      void localCatalogue.getState().ask()
    }, aFewFramesMs),
  )
  return {
    ready,
    looks,
    stop() {
      for (const forget of undo) forget()
    },
  }
}
