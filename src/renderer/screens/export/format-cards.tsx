import { Eye, LockKeyhole } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { ExportFormatId, ExportPreview } from '../../../shared/export.ts'
import { exportWords as words } from '../../words/export.ts'

interface FormatCardsProps {
  preview: ExportPreview
  chosen: ExportFormatId
  disabled: boolean
  onChoose: (id: ExportFormatId) => void
}

/** The formats, each with what it is for, who can read it and how many credentials it takes. */
export function FormatCards({ preview, chosen, disabled, onChoose }: FormatCardsProps) {
  return (
    <RadioGroup
      className="field"
      value={chosen}
      isDisabled={disabled}
      onChange={(id) => onChoose(id as ExportFormatId)}
    >
      <Label className="field-label">{words.format}</Label>
      <div className="export-cards">
        {preview.formats.map(({ id, label, plaintext, count }) => (
          <Radio key={id} value={id} className="export-card" isDisabled={count === 0}>
            <span className="export-card-name">{label}</span>
            <span className={`export-card-foot${plaintext ? ' export-card-plain' : ''}`}>
              {plaintext ? (
                <Eye size={13} aria-hidden="true" />
              ) : (
                <LockKeyhole size={13} aria-hidden="true" />
              )}
              {plaintext ? words.plain : words.encrypted}
              {count !== preview.count && ` · ${words.takes(count, preview.count)}`}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
