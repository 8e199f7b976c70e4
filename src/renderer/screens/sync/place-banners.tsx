import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { sendableOf } from '../../state/owed.ts'
import { viewOf } from '../../state/place-ref.ts'
import { grouped } from '../../words/count.ts'
import { stepWords } from '../../words/failure.ts'
import { syncWords } from '../../words/sync.ts'
import { syncTargets } from '../list/sync-targets.ts'
import { InTrash } from './in-trash.tsx'
import { RunStrip } from './run-strip.tsx'

/** What stands between the chosen place and being in sync, each with the way out beside it. */
export function PlaceBanners() {
  const { list, places } = useServices()
  const chosen = useStore(list, (state) => state.place)
  const known = useStore(places, ({ value }) => value) ?? []
  const view = viewOf(chosen)
  if (view === 'trash') return null
  const targets = syncTargets(known, chosen)
  const one = chosen.connectionId !== undefined
  const readOnly = targets.filter(({ writes, owed }) => !writes && sendableOf(owed) > 0)
  return (
    <div className="place-banners">
      <RunStrip connections={targets} />
      {one && targets.map((place) => <Trouble key={place.id} connection={place} />)}
      <InTrash />
      {(one || view === 'owed') && readOnly.map((place) => <ReadOnly key={place.id} connection={place} />)}
      {one && targets.map((place) => <Doubts key={place.id} connection={place} />)}
    </div>
  )
}

/** Why the last run failed. */
function Trouble({ connection }: { connection: Place }) {
  const { dialog, providers, sync } = useServices()
  const actions = useActions()
  const names = useStore(providers, ({ value }) => value)
  const status = useStore(sync, ({ of }) => of[connection.id]) ?? connection.sync
  const { id, label, failure } = connection
  const edit = () => dialog.getState().show({ kind: 'edit-connection', connectionId: id })
  const nameOf = (one: string) => names?.find((known) => known.id === one)?.name ?? one
  if (status.state === 'gone') {
    const remove = () => dialog.getState().show({ kind: 'remove-connection', connectionId: id })
    return (
      <Banner
        tone="attention"
        title={syncWords.gone(label)}
        action={
          <>
            <Button onPress={edit}>{syncWords.edit}</Button>
            <Button onPress={remove}>{syncWords.remove}</Button>
          </>
        }
      >
        {syncWords.goneHelp(nameOf(connection.provider))}
      </Banner>
    )
  }
  const rejected = {
    kind: 'remote-rejected',
    message: '',
    detail: { provider: connection.provider },
  } as const
  const told = failure ?? (status.state === 'needs-sign-in' ? rejected : null)
  if (told === null || told.kind === 'cancelled') return null
  // A run that is under way or waits says so itself, above.
  if (status.state === 'running' || status.state === 'waiting') return null
  const { text, step } = explain(told as never, nameOf)
  return (
    <Banner
      tone="attention"
      action={
        (step === 'sign-in' || step === 'retry') && (
          <Button onPress={step === 'sign-in' ? edit : () => actions.sync([id])}>{stepWords[step]}</Button>
        )
      }
    >
      {text}
    </Banner>
  )
}

function ReadOnly({ connection }: { connection: Place }) {
  const { dialog } = useServices()
  const { id, label, owed } = connection
  return (
    <Banner
      tone="info"
      title={syncWords.readOnlyTitle(sendableOf(owed), label)}
      action={
        <Button onPress={() => dialog.getState().show({ kind: 'plan', connectionId: id })}>
          {syncWords.review}
        </Button>
      }
    >
      {syncWords.readOnlyText(label)}
    </Banner>
  )
}

function Doubts({ connection }: { connection: Place }) {
  const { dialog } = useServices()
  const scopes = connection.organizations.flatMap((organization) => organization.scopes)
  return scopes.map(
    ({ id, name, doubt }) =>
      doubt && (
        <Banner
          key={id}
          tone="attention"
          title={syncWords.doubtTitle(name, grouped(doubt.missing), grouped(doubt.of))}
          action={
            <Button onPress={() => dialog.getState().show({ kind: 'plan', connectionId: connection.id })}>
              {syncWords.doubtReview}
            </Button>
          }
        >
          {syncWords.doubtText}
        </Banner>
      ),
  )
}
