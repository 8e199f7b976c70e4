import { useState } from 'react'
import { useStore } from 'zustand'
import { Dialog } from '../../components/dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { KindTile } from '../../components/kind-tile.tsx'
import { Name } from '../../components/name.tsx'
import { useServices } from '../../state/context.ts'
import { impliedOption, placeGroups } from '../../state/place-options.ts'
import { contains } from '../../state/place-ref.ts'
import { createWords as words } from '../../words/write.ts'
import { ChooseKind } from './choose-kind.tsx'
import { CredentialForm, type Draft } from './credential-form.tsx'
import { useSentWords } from './use-sent-words.ts'
import './credential.css'

/** First where and what, then its fields. */
export function NewCredential({ onClose }: { onClose: () => void }) {
  const { client, list, notices, places, providers } = useServices()
  const groups = placeGroups(useStore(places, ({ value }) => value) ?? [])
  const known = useStore(providers, ({ value }) => value) ?? []
  const [scopeId, setScopeId] = useState(() => impliedOption(groups, list.getState().place)?.id ?? null)
  const [kindId, setKindId] = useState<string | null>(null)
  const [working, setWorking] = useState(false)

  const option = groups.flatMap(({ options }) => options).find(({ id }) => id === scopeId)
  const provider = known.find(({ id }) => id === option?.provider)
  const kind = provider?.kinds.find(({ id }) => id === kindId)

  const sent = useSentWords(option?.ref.connectionId)

  if (!option || !provider || !kind) {
    return (
      <Dialog title={words.title} width="medium" onClose={onClose}>
        <ChooseKind
          groups={groups}
          scopeId={option?.id ?? null}
          provider={provider}
          onPlace={setScopeId}
          onKind={setKindId}
        />
      </Dialog>
    )
  }

  async function submit(draft: Draft) {
    const { path, ref } = option!
    const { id } = await client.call('credentials.create', { scopeId: ref.scopeId, kind: kind!.id, ...draft })
    const { place } = list.getState()
    onClose()
    notices.getState().tell({ tone: 'good', text: sent(words.done(draft.name, path)) })
    void places.getState().ask()
    await list.getState().seek(id, contains(place, ref) ? place : ref)
  }
  return (
    <Dialog
      title={words.title}
      width="medium"
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="credential"
          submit={words.submit}
          working={working ? words.submit : null}
          back={{ label: words.otherKind, onPress: () => setKindId(null) }}
          onCancel={onClose}
        />
      }
    >
      <CredentialForm
        id="credential"
        change="create"
        provider={provider}
        fields={kind.fields}
        working={working}
        onWorking={setWorking}
        submit={submit}
      >
        <div className="destination">
          <KindTile kind={kind.id} />
          <div className="destination-text">
            <p className="destination-kind">{kind.label}</p>
            <p className="quiet destination-place">
              <Name>{option.path}</Name>
            </p>
          </div>
        </div>
      </CredentialForm>
    </Dialog>
  )
}
