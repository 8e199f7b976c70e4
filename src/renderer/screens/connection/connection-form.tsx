import { type FormEvent, useEffect, useRef, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import type { Field } from '../../../shared/field.ts'
import type { ProviderInfo } from '../../../shared/provider.ts'
import { Banner } from '../../components/banner.tsx'
import { type FormValues, filledValues, initialValues, omissions } from '../../components/form-values.ts'
import { GeneratedForm } from '../../components/generated-form.tsx'
import { TextField } from '../../components/text-field.tsx'
import { explain, issuesByField } from '../../state/failure.ts'
import { commonWords } from '../../words/common.ts'
import { connectionWords } from '../../words/connection.ts'

interface ConnectionFormProps {
  id: string
  provider: ProviderInfo
  /** For an existing connection: its label and public settings. Blank secrets keep the stored ones. */
  stored?: { label: string; values: FormValues }
  /** Why the last pull could not sign in, told where the new secret is typed. */
  refused?: AppError | null
  working: boolean
  onWorking: (working: boolean) => void
  submit: (input: { label: string; values: FormValues }) => Promise<void>
}

/** Where a refused token is shown: under the secret that was typed, if there is just one. */
function refusedField(error: Pick<AppError, 'is'>, provider: ProviderInfo): string | undefined {
  if (!error.is('remote-rejected') && !error.is('remote-forbidden')) return undefined
  const secrets = provider.connectionFields.filter(({ secret }) => secret)
  return secrets.length === 1 ? secrets[0]!.name : undefined
}

export function ConnectionForm(props: ConnectionFormProps) {
  const { id, provider, stored, refused = null, working, onWorking, submit } = props
  const fields = provider.connectionFields
  const [label, setLabel] = useState(stored?.label ?? '')
  const [values, setValues] = useState<FormValues>(() => initialValues(fields, stored?.values))
  const nameOf = (one: string) => (one === provider.id ? provider.name : one)
  const [{ refusedAt, refusal }] = useState(() => ({
    refusedAt: refused ? refusedField(refused, provider) : undefined,
    refusal: refused ? explain(refused, nameOf).text : null,
  }))
  const [errors, setErrors] = useState<Record<string, string>>(
    refusedAt && refusal ? { [refusedAt]: refusal } : {},
  )
  const [failure, setFailure] = useState<string | null>(refusedAt ? null : refusal)
  const form = useRef<HTMLFormElement>(null)

  // Where something is wrong is where the typing goes on.
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (working) return
    setFailure(null)
    const missing = omissions(fields, values, commonWords, stored !== undefined)
    setErrors(missing)
    if (Object.keys(missing).length > 0) return
    onWorking(true)
    try {
      await submit({ label: label.trim(), values: filledValues(fields, values) })
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      const { text } = explain(thrown, nameOf)
      const field = refusedField(thrown, provider)
      const byField = field ? { [field]: text } : issuesByField(thrown)
      setErrors(byField)
      const placed = fields.some(({ name }) => byField[name]) || byField.label !== undefined
      setFailure(placed ? null : text)
    } finally {
      onWorking(false)
    }
  }

  return (
    <form ref={form} id={id} className="gate-form" onSubmit={onSubmit} noValidate>
      <Banner tone="info" title={connectionWords.tokenHelp}>
        {provider.tokenHelp}
        {provider.tokenUrl && (
          <>
            {' '}
            <span className="mono select-all">{provider.tokenUrl}</span>
          </>
        )}
      </Banner>
      <GeneratedForm
        fields={fields}
        values={values}
        errors={errors}
        disabled={working}
        {...(stored && {
          // What was refused is not offered to be kept.
          stored: ({ name }: Field) =>
            name === refusedAt
              ? undefined
              : { inside: connectionWords.stored, below: connectionWords.blankKeeps },
        })}
        onChange={setValues}
      />
      <TextField
        label={connectionWords.label}
        value={label}
        onChange={setLabel}
        placeholder={provider.name}
        help={connectionWords.labelHelp}
        error={errors.label}
        readOnly={working}
      />
      {failure && (
        <Banner tone="error" live>
          {failure}
        </Banner>
      )}
    </form>
  )
}
