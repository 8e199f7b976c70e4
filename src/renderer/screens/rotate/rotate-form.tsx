import { type FormEvent, useEffect, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import type { RotationLook } from '../../../shared/rotation.ts'
import { Banner } from '../../components/banner.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { Skeleton, SkeletonRows } from '../../components/skeleton.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { commonWords } from '../../words/common.ts'
import { rotateWords as words } from '../../words/rotate.ts'
import { NewValueFields, type Typed, typedValue } from './new-value-fields.tsx'
import { PlaceChoice } from './place-choice.tsx'

interface RotateFormProps {
  credentialId: string
  onStarted: (id: string) => void
  onClose: () => void
}

const formId = 'rotate-form'
const blank: Typed = { by: 'given', text: '', length: '40' }

/** What the new value is, and where it goes. Nothing is changed before the last button. */
export function RotateForm({ credentialId, onStarted, onClose }: RotateFormProps) {
  const { client } = useServices()
  const [look, setLook] = useState<RotationLook | null>(null)
  const [field, setField] = useState<string | undefined>(undefined)
  const [typed, setTyped] = useState<Typed>(blank)
  const [identity, setIdentity] = useState('')
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const [notes, setNotes] = useState('')
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const [tried, setTried] = useState(false)
  const explained = (thrown: unknown) => {
    if (thrown instanceof AppError) setFailure(explain(thrown).text)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each field
  useEffect(() => {
    client.call('rotations.look', { credentialId, ...(field !== undefined && { field }) }).then((found) => {
      setLook(found)
      setIdentity(found.identity?.value ?? '')
      setTyped(found.madeBy === null ? blank : { ...blank, by: 'service' })
    }, explained)
  }, [credentialId, field])

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!look || working) return
    const value = typedValue(typed)
    if (typeof value === 'string') return setWrong(value)
    setTried(true)
    if (look.asksReason !== null && reason.trim() === '') return
    setWorking(true)
    setFailure(null)
    try {
      const lines = notes.split('\n').map((line) => line.trim())
      const { id } = await client.call('rotations.start', {
        credentialId,
        field: look.field,
        value,
        leaveOut: [...out],
        notes: lines.filter(Boolean),
        ...(look.identity && typed.by !== 'service' && identity.trim() && { identity }),
        ...(reason.trim() && { reason }),
      })
      setTyped(blank)
      onStarted(id)
    } catch (thrown) {
      explained(thrown)
      setWorking(false)
    }
  }

  return (
    <Dialog
      title={look ? words.title(look.label) : words.menu}
      width="wide"
      busy={working}
      onClose={onClose}
      footer={
        look && (
          <FormFooter
            form={formId}
            submit={words.start}
            working={working ? words.starting : null}
            onCancel={onClose}
          />
        )
      }
    >
      {failure !== null && (
        <Banner tone="error" live>
          {failure}
        </Banner>
      )}
      {!look && failure === null && (
        <>
          <p className="quiet">{words.reading}</p>
          <Skeleton>
            <SkeletonRows two count={3} />
          </Skeleton>
        </>
      )}
      {look && (
        <form id={formId} className="rotate-form" onSubmit={submit} noValidate>
          {look.fields.length > 1 && (
            <ChoiceField
              label={words.field}
              value={look.field}
              disabled={working}
              options={look.fields.map(({ name, label }) => ({ value: name, label }))}
              onChange={setField}
            />
          )}
          <NewValueFields
            look={look}
            typed={typed}
            error={wrong}
            working={working}
            onChange={(next) => {
              setTyped(next)
              setWrong(null)
            }}
          />
          {look.identity && typed.by !== 'service' && (
            <TextField
              label={words.identity(look.identity.label)}
              mono
              readOnly={working}
              value={identity}
              help={words.identityHelp(look.identity.value)}
              onChange={setIdentity}
            />
          )}
          {look.asksReason !== null && (
            <TextField
              label={look.asksReason}
              required
              readOnly={working}
              value={reason}
              error={reason.trim() === '' && tried ? commonWords.required : null}
              onChange={setReason}
            />
          )}
          <PlaceChoice look={look} out={out} working={working} onOut={setOut} />
          <TextField
            label={words.notes}
            multiline
            rows={2}
            readOnly={working}
            value={notes}
            help={words.notesHelp}
            onChange={setNotes}
          />
        </form>
      )}
    </Dialog>
  )
}
