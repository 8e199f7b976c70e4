import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import type { Field } from '../../../shared/field.ts'
import { type CatalogueInfo, localProvider } from '../../../shared/provider.ts'
import { Banner } from '../../components/banner.tsx'
import { type FormValues, filledValues, initialValues, omissions } from '../../components/form-values.ts'
import { GeneratedForm } from '../../components/generated-form.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type DraftFailure, placeFailure } from '../../state/draft-failure.ts'
import { commonWords } from '../../words/common.ts'
import { draftWords, editWords } from '../../words/write.ts'
import type { Change } from '../../words/write-failure.ts'

export interface Draft {
  name: string
  description: string | null
  values: FormValues
  reason?: string
  /** Held secrets that are taken away; none where the form is of a new one. */
  clear?: string[]
}

interface CredentialFormProps {
  id: string
  change: Change
  provider: Pick<CatalogueInfo, 'id' | 'name' | 'descriptionLabel'>
  fields: readonly Field[]
  /** Why the remote did not take the edit before: told where the next one is typed. */
  refused?: AppError | undefined
  /** For an existing credential: what it is now, and which of its secrets are here. */
  stored?: { name: string; description: string | null; values: FormValues; held: readonly string[] }
  /** The label of the reason that the remote asks for. */
  reasonLabel?: string | undefined
  working: boolean
  onWorking: (working: boolean) => void
  submit: (draft: Draft) => Promise<void>
  children?: ReactNode
}

const nothingWrong: DraftFailure = { own: {}, fields: {}, rest: null }

/** What an empty secret says in the form of an existing credential: inside itself, and below. */
function storedWords({ required }: Field, held: boolean, provider: { id: string; name: string }) {
  if (held) return { inside: editWords.stored, below: editWords.blankKeeps }
  const needed = provider.id !== localProvider && required
  return { inside: editWords.notHeld, below: needed ? editWords.mayNeed(provider.name) : '' }
}

/** A credential as a form: its name, and the fields that its kind described. Buttons are the caller's. */
export function CredentialForm(props: CredentialFormProps) {
  const { id, change, provider, fields: all, stored, reasonLabel, working, onWorking, submit } = props
  const fields = all.filter(({ readOnly }) => !readOnly)
  const [name, setName] = useState(stored?.name ?? '')
  const [description, setDescription] = useState(stored?.description ?? '')
  const [reason, setReason] = useState('')
  const [values, setValues] = useState<FormValues>(() => initialValues(fields, stored?.values))
  const [cleared, setCleared] = useState<readonly string[]>([])
  const nameOf = (one: string) => (one === provider.id ? provider.name : one)
  const [failure, setFailure] = useState(() =>
    props.refused ? placeFailure(props.refused, fields, change, nameOf) : nothingWrong,
  )
  const form = useRef<HTMLFormElement>(null)

  // Where something is wrong is where the typing goes on; what has no place is brought in sight.
  useEffect(() => {
    if (failure === nothingWrong) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else form.current?.querySelector('.banner-error')?.scrollIntoView({ block: 'nearest' })
  }, [failure])

  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (working) return
    const missing = omissions(fields, values, commonWords, stored !== undefined)
    const own = {
      ...(name.trim() === '' && { name: draftWords.nameMissing }),
      ...(reasonLabel !== undefined && reason.trim() === '' && { reason: draftWords.reasonMissing }),
    }
    const complete = Object.keys(missing).length + Object.keys(own).length === 0
    setFailure(complete ? nothingWrong : { own, fields: missing, rest: null })
    if (!complete) return
    onWorking(true)
    try {
      await submit({
        name: name.trim(),
        description: description.trim() === '' ? null : description,
        values: filledValues(fields, values),
        ...(reasonLabel !== undefined && { reason }),
        ...(stored && { clear: [...cleared] }),
      })
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setFailure(placeFailure(thrown, fields, change, nameOf))
    } finally {
      onWorking(false)
    }
  }

  const shared = { readOnly: working }
  return (
    <form ref={form} id={id} className="gate-form" onSubmit={onSubmit} noValidate>
      {props.children}
      <TextField
        {...shared}
        label={draftWords.name}
        name="credential-name"
        required
        autoFocus
        value={name}
        onChange={setName}
        error={failure.own.name}
      />
      {provider.descriptionLabel !== undefined && (
        <TextField
          {...shared}
          label={commonWords.optional(provider.descriptionLabel)}
          multiline
          rows={2}
          value={description}
          onChange={setDescription}
          error={failure.own.description}
        />
      )}
      <GeneratedForm
        fields={fields}
        values={values}
        errors={failure.fields}
        disabled={working}
        autoFocus={false}
        {...(stored && {
          stored: (field: Field) => storedWords(field, stored.held.includes(field.name), provider),
          taking: {
            words: editWords,
            may: (field: Field) => !field.required && stored.held.includes(field.name),
            taken: cleared,
            onTake: (name: string, taken: boolean) =>
              setCleared(taken ? [...cleared, name] : cleared.filter((one) => one !== name)),
          },
        })}
        onChange={setValues}
      />
      {reasonLabel !== undefined && (
        <TextField
          {...shared}
          label={reasonLabel}
          help={draftWords.reasonHelp(provider.name)}
          required
          value={reason}
          onChange={setReason}
          error={failure.own.reason}
        />
      )}
      {failure.rest && (
        <Banner tone="error" live>
          {failure.rest}
        </Banner>
      )}
    </form>
  )
}
