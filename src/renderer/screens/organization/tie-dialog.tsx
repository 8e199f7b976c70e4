import { type FormEvent, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import { Banner } from '../../components/banner.tsx'
import { CheckList } from '../../components/check-list.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { type Estate, everyMember, type Member } from '../../state/estate.ts'
import { explain } from '../../state/failure.ts'
import { organizationActions } from '../../state/organization-actions.ts'
import { isLocal, useEstate } from '../../state/use-estate.ts'
import { hereWords, tieWords as words } from '../../words/organization.ts'

interface TieDialogProps {
  tieId?: string
  name?: string
  organizationIds?: readonly string[]
  onClose: () => void
}

/** Which organizations are one customer, and what that customer is called. */
export function TieDialog({ tieId, name: given = '', organizationIds = [], onClose }: TieDialogProps) {
  const services = useServices()
  const estate = useEstate()
  const members = everyMember(estate)
  const tie = estate.ties.find(({ id }) => id === tieId)
  const [name, setName] = useState(tie?.name ?? given)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        tie
          ? members.filter((one) => one.tieId === tie.id).map((one) => one.organizationId)
          : organizationIds,
      ),
  )
  const [errors, setErrors] = useState<{ name?: string; members?: string; rest?: string }>({})
  const [working, setWorking] = useState(false)

  function choose(next: ReadonlySet<string>) {
    // The first one that is chosen names the whole, unless a person already did.
    const [first] = next
    if (name.trim() === '' && chosen.size === 0)
      setName(members.find(({ organizationId }) => organizationId === first)?.name ?? '')
    setChosen(next)
    setErrors({})
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return setErrors({ name: words.nameMissing })
    if (chosen.size < 2) return setErrors({ members: words.tooFew })
    setWorking(true)
    try {
      const draft = { name: name.trim(), organizationIds: [...chosen], ...(tie && { id: tie.id }) }
      await organizationActions(services).tie(draft)
      onClose()
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setErrors({ rest: explain(thrown).text })
    } finally {
      setWorking(false)
    }
  }
  return (
    <Dialog
      title={tie ? words.editTitle(tie.name) : words.title}
      width="medium"
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="tie"
          submit={tie ? words.save : words.submit}
          working={working ? words.working : null}
          onCancel={onClose}
        />
      }
    >
      <form id="tie" className="gate-form" onSubmit={submit} noValidate>
        {!tie && <p className="quiet">{words.intro}</p>}
        <TextField
          label={words.name}
          required
          autoFocus
          readOnly={working}
          value={name}
          onChange={(text) => {
            setName(text)
            setErrors({})
          }}
          error={errors.name}
        />
        <CheckList
          label={words.members}
          words={{ find: words.find, none: members.length === 0 ? words.nothing : words.none }}
          options={members.map((member) => optionOf(member, estate, tieId))}
          chosen={chosen}
          help={words.chosen(chosen.size)}
          error={errors.members}
          onChange={choose}
        />
        {errors.rest && (
          <Banner tone="error" live>
            {errors.rest}
          </Banner>
        )}
      </form>
    </Dialog>
  )
}

function optionOf(member: Member, { ties }: Estate, tieId: string | undefined) {
  const elsewhere = ties.find(({ id }) => id === member.tieId && id !== tieId)
  return {
    id: member.organizationId,
    name: member.name,
    detail: isLocal(member) ? hereWords.onlyHere : (member.connection?.label ?? member.provider),
    note: elsewhere ? words.tiedTo(elsewhere.name) : null,
  }
}
