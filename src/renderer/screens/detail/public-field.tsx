import type { DetailField } from '../../../shared/credential.ts'
import { detailWords } from '../../words/detail.ts'
import { CopyButton } from './copy-button.tsx'

/** A public value. An empty one is named, so that its absence can be seen. */
export function PublicField({ credentialId, field }: { credentialId: string; field: DetailField }) {
  const { label, type, value, options } = field
  const text =
    typeof value === 'boolean'
      ? value
        ? detailWords.yes
        : detailWords.no
      : (options?.find((option) => option.value === String(value))?.label ?? String(value ?? ''))
  const block = type === 'multiline' || type === 'json'
  const words = type === 'toggle' || type === 'choice'
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
          <p className={`field-value selectable${words ? '' : ' mono'}`}>
            <bdi>{text}</bdi>
          </p>
        )}
      </div>
      {text !== '' && (
        <div className="field-actions">
          <CopyButton credentialId={credentialId} field={field} />
        </div>
      )}
    </div>
  )
}
