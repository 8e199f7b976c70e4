import { useState } from 'react'
import { useStore } from 'zustand'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { AppError } from '../../../shared/errors.ts'
import { Banner } from '../../components/banner.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { KindTile } from '../../components/kind-tile.tsx'
import { Name } from '../../components/name.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { placeFailure } from '../../state/draft-failure.ts'
import { neighbourOf } from '../../state/neighbour.ts'
import { pathOf } from '../../state/place-ref.ts'
import { asked, isLocal, useCatalogues } from '../../state/use-estate.ts'
import { hereWords } from '../../words/organization.ts'
import { usageSentence } from '../../words/usage.ts'
import { draftWords, removeWords as words } from '../../words/write.ts'
import { useSentWords } from './use-sent-words.ts'
import './credential.css'

interface RemoveCredentialProps {
  credential: CredentialDetail
  onClose: () => void
}

/** Names what goes to the trash, what is deleted where, and what depends on it. Only the red button does it. */
export function RemoveCredential({ credential, onClose }: RemoveCredentialProps) {
  const { client, list, notices, places, local, settings } = useServices()
  const known = useCatalogues()(credential.provider)
  const here = isLocal(credential)
  const connection = useStore(places, ({ value }) => value)?.find(({ id }) => id === credential.connectionId)
  const days = useStore(settings, ({ value }) => value?.trashDays) ?? 0
  const sent = useSentWords(credential.connectionId)
  const made = credential.remoteId !== null
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<{ reason?: string | undefined; rest: string | null }>({ rest: null })
  const { id, name, kind, kindLabel, organization, scope, usage } = credential
  const provider = known?.name ?? credential.provider
  const path = pathOf(here ? hereWords.onlyHere : (connection?.label ?? provider), organization, scope)
  // What is not at the service any more is not deleted there.
  const reasonLabel = made && !credential.gone ? asked(known).remove : undefined

  async function remove() {
    if (reasonLabel !== undefined && reason.trim() === '')
      return setFailure({ reason: draftWords.reasonMissing, rest: null })
    setFailure({ rest: null })
    try {
      await client.call('credentials.remove', {
        id,
        ...(reasonLabel !== undefined && reason.trim() !== '' && { reason }),
      })
      const next = neighbourOf(list.getState().rows, id)
      onClose()
      notices.getState().tell({ tone: 'good', text: sent(words.done(name)) })
      void places.getState().ask()
      void local.getState().ask()
      await list.getState().again()
      list.getState().point(next)
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      const { own, rest } = placeFailure(thrown, [], 'remove', (one) => (one === known?.id ? provider : one))
      setFailure({ reason: own.reason, rest })
    }
  }
  return (
    <ConfirmDialog title={words.title(name)} submit={words.submit} onConfirm={remove} onClose={onClose}>
      <p>{here ? words.whereHere : made ? words.where(provider) : words.unmade(provider)}</p>
      <div className="destination">
        <KindTile kind={kind} />
        <div className="destination-text">
          <p className="destination-kind">
            <Name>{name}</Name>
          </p>
          <p className="quiet destination-place">
            <span className="destination-what">{kindLabel}</span> <Name>{path}</Name>
          </p>
        </div>
      </div>
      {made && usage && usage.count > 0 && <Banner tone="attention">{usageSentence(usage)}.</Banner>}
      {made && usage?.count === 0 && <p className="quiet">{words.unused(provider)}</p>}
      <p className="quiet">{words.local(days)}</p>
      {reasonLabel !== undefined && (
        <TextField
          label={reasonLabel}
          help={draftWords.reasonHelp(provider)}
          required
          value={reason}
          onChange={setReason}
          error={failure.reason}
        />
      )}
      {failure.rest && (
        <Banner tone="error" live>
          {failure.rest}
        </Banner>
      )}
    </ConfirmDialog>
  )
}
