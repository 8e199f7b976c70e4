import { useRef, useState } from 'react'
import { Dialog } from '../../components/dialog.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { KindTile } from '../../components/kind-tile.tsx'
import { Name } from '../../components/name.tsx'
import { useServices } from '../../state/context.ts'
import { impliedOption, inside, type PlaceOption, placeGroups } from '../../state/place-options.ts'
import { pathOf } from '../../state/place-ref.ts'
import { isLocal, useCatalogues, useEstate } from '../../state/use-estate.ts'
import { hereWords } from '../../words/organization.ts'
import { createWords as words } from '../../words/write.ts'
import { ChooseKind } from './choose-kind.tsx'
import { CredentialForm, type Draft } from './credential-form.tsx'
import { useSentWords } from './use-sent-words.ts'
import './credential.css'

/** First where and what, then its fields. `option` is a place that is known from the start. */
export function NewCredential({ option: given, onClose }: { option?: string; onClose: () => void }) {
  const { client, list, local, notices, places, ties } = useServices()
  const groups = placeGroups(useEstate())
  const catalogueOf = useCatalogues()
  const find = (id: string) => groups.flatMap(({ options }) => options).find((one) => one.id === id)
  // Kept as it was chosen: an organization that is made on the way is then no longer one to be made.
  const [option, setOption] = useState(() =>
    given === undefined ? (impliedOption(groups, list.getState().place) ?? undefined) : find(given),
  )
  const [organization, setOrganization] = useState('')
  const [kindId, setKindId] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  // By name, and made once: a refused credential leaves the organization that was made for it.
  const made = useRef(new Map<string, { id: string; scopeId: string }>())

  const catalogue = option && catalogueOf(option.provider)
  const kind = catalogue?.kinds.find(({ id }) => id === kindId)
  const name = option?.adds ? (option.adds.name ?? organization.trim()) : option?.name

  const sent = useSentWords(option?.ref.connectionId)

  if (!option || !catalogue || !kind) {
    return (
      <Dialog title={words.title} width="medium" onClose={onClose}>
        <ChooseKind
          groups={groups}
          option={option}
          catalogue={catalogue}
          organization={organization}
          onPlace={(id) => setOption(find(id))}
          onOrganization={setOrganization}
          onKind={setKindId}
        />
      </Dialog>
    )
  }
  const path = option.adds ? pathOf(hereWords.onlyHere, name) : option.path

  async function submit(draft: Draft) {
    const { scopeId, place: at } = await destination(option!)
    const { id } = await client.call('credentials.create', { scopeId, kind: kind!.id, ...draft })
    const { place } = list.getState()
    onClose()
    const text = isLocal(option!)
      ? words.doneHere(draft.name, name ?? '')
      : sent(words.done(draft.name, path))
    notices.getState().tell({ tone: 'good', text })
    // The places come first: one that no answer names is taken to be gone.
    await Promise.all([places.getState().ask(), local.getState().ask(), ties.getState().ask()])
    await list.getState().seek(id, inside(place, at) ? place : at.ref)
  }
  /** The scope to create in: where a new organization was chosen, it is made first. */
  async function destination({ id, ref, tieId, adds }: PlaceOption) {
    if (!adds) return { scopeId: ref.scopeId ?? id, place: { ref, tieId } }
    const key = `${adds.tieId} ${name}`
    const tied = adds.tieId !== null && { tieId: adds.tieId }
    const added = made.current.get(key) ?? (await client.call('local.add', { name: name ?? '', ...tied }))
    made.current.set(key, added)
    return { scopeId: added.scopeId, place: { ref: { localId: added.id }, tieId } }
  }
  return (
    <FormDialog
      form="credential"
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
        provider={catalogue}
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
              <Name>{path}</Name>
            </p>
          </div>
        </div>
      </CredentialForm>
    </FormDialog>
  )
}
