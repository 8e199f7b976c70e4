import type { ReactNode } from 'react'
import type { DetailField } from '../../../shared/credential.ts'
import { detailWords } from '../../words/detail.ts'
import { CopyButton } from './copy-button.tsx'

interface PublicFieldProps {
  credentialId: string
  field: DetailField
  /** Identifiers are told apart letter by letter; a person's own words are not. */
  mono?: boolean
  actions?: ReactNode
}

/** A public value. An empty one is named, so that its absence can be seen. */
export function PublicField({ credentialId, field, mono = true, actions }: PublicFieldProps) {
  const { label, type, value, options } = field
  const text =
    typeof value === 'boolean'
      ? value
        ? detailWords.yes
        : detailWords.no
      : (options?.find((option) => option.value === String(value))?.label ?? String(value ?? ''))
  const block = type === 'multiline' || type === 'json'
  const words = type === 'toggle' || type === 'choice' || !mono
  return (
    <div className="field-row">
      <div className="field-main">
        <p className="field-name">{label}</p>
        {text === '' ? (
          <p className="field-none">{detailWords.empty}</p>
        ) : block ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard
          <pre className="field-block mono selectable" tabIndex={0}>
            {text}
          </pre>
        ) : (
          <p className={`field-value selectable${words ? ' field-words' : ' mono'}`}>
            <bdi>{text}</bdi>
          </p>
        )}
      </div>
      <div className="field-actions">
        {text !== '' && <CopyButton credentialId={credentialId} field={field} />}
        {actions}
      </div>
    </div>
  )
}
