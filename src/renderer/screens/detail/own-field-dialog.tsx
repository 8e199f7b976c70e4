import { Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { CredentialDetail, CustomField } from '../../../shared/credential.ts'
import { AppError } from '../../../shared/errors.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceField } from '../../components/choice-field.tsx'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { faultOf, isHidden, newOwnId, type OwnType, withField, withoutField } from '../../state/own-field.ts'
import { ownFieldWords as words } from '../../words/own.ts'

interface OwnFieldDialogProps {
  credential: CredentialDetail
  /** The field to change; absent for a new one. */
  fieldId?: string
  onClose: () => void
}

const types = () =>
  (Object.keys(words.types) as OwnType[]).map((value) => ({ value, label: words.types[value] }))

/** One field of the person's own: its name, what it is, its value. */
export function OwnFieldDialog({ credential, fieldId, onClose }: OwnFieldDialogProps) {
  const { client, detail } = useServices()
  const known = credential.custom.find(({ id }) => id === fieldId)
  const [label, setLabel] = useState(known?.label ?? '')
  const [type, setType] = useState<OwnType>(known?.type ?? 'text')
  const [value, setValue] = useState(known?.value ?? '')
  const [errors, setErrors] = useState<{ label?: string; value?: string; rest?: string }>({})
  const [working, setWorking] = useState(false)
  const keeps = known !== undefined && isHidden(type) && value === ''

  async function save(custom: CustomField[]) {
    setWorking(true)
    try {
      await client.call('credentials.annotate', { id: credential.id, custom })
      setValue('')
      await detail.getState().again()
      onClose()
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      setErrors(placed(thrown))
    } finally {
      setWorking(false)
    }
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (label.trim() === '') return setErrors({ label: words.labelMissing })
    const fault = keeps ? null : faultOf(type, value)
    if (fault) return setErrors({ value: fault })
    const id = known?.id ?? newOwnId()
    const kept = type === 'hidden' ? value : value.trim()
    void save(withField(credential.custom, { id, label: label.trim(), type, value: keeps ? null : kept }))
  }
  const changed = (text: string) => {
    setValue(text)
    setErrors({})
  }
  const Value = {
    label: words.value,
    required: !keeps,
    readOnly: working,
    value,
    onChange: changed,
    error: errors.value,
    help:
      known && isHidden(type) ? words.blankKeeps : (words.help as Partial<Record<typeof type, string>>)[type],
  }
  return (
    <FormDialog
      form="own-field"
      title={known ? words.editTitle(known.label) : words.addTitle}
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="own-field"
          submit={words.save}
          working={working ? words.working : null}
          start={
            known && (
              <Button
                tone="ghost"
                icon={<Trash2 size={14} />}
                isDisabled={working}
                onPress={() => save(withoutField(credential.custom, known.id))}
              >
                {words.remove}
              </Button>
            )
          }
          onCancel={onClose}
        />
      }
    >
      <form id="own-field" className="gate-form" onSubmit={submit} noValidate>
        <p className="quiet">{words.intro}</p>
        <TextField
          label={words.label}
          placeholder={words.labelPlaceholder}
          required
          autoFocus
          readOnly={working}
          value={label}
          onChange={(text) => {
            setLabel(text)
            setErrors({})
          }}
          error={errors.label}
        />
        {!known && (
          <ChoiceField
            label={words.type}
            value={type}
            options={types()}
            disabled={working}
            onChange={(next) => {
              setType(next as OwnType)
              setErrors({})
            }}
          />
        )}
        {type === 'date' ? (
          <DateField {...Value} />
        ) : (
          <TextField
            {...Value}
            type={type === 'url' ? 'url' : 'text'}
            secret={isHidden(type)}
            multiline={type === 'text'}
            rows={2}
            placeholder={known && isHidden(type) ? words.stored : undefined}
          />
        )}
        {errors.rest && (
          <Banner tone="error" live>
            {errors.rest}
          </Banner>
        )}
      </form>
    </FormDialog>
  )
}

/** Main names the field as `custom.<n>.label` or `custom.<n>.value`. */
function placed(error: AppError): { label?: string; value?: string; rest?: string } {
  const text = explain(error).text
  if (!error.is('invalid-input')) return { rest: text }
  const [issue] = error.detail.issues
  if (issue?.path.endsWith('.label')) return { label: issue.message }
  return issue?.path.endsWith('.value') ? { value: issue.message } : { rest: issue?.message ?? text }
}
