import { useEffect, useState } from 'react'
import type { ImportFormat } from '../../../shared/import-format.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { importWords as words } from '../../words/import.ts'

interface NameFormatProps {
  file: string
  disabled: boolean
  error: string | null
  onNamed: (format: ImportFormat) => void
}

/** Asks what a file is that nothing tells apart. */
export function NameFormat({ file, disabled, error, onNamed }: NameFormatProps) {
  const services = useServices()
  const [formats, setFormats] = useState<readonly { id: ImportFormat; label: string }[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; formats are those of this build
  useEffect(() => {
    services.client.call('imports.formats').then(setFormats, (thrown: unknown) => report(services, thrown))
  }, [])
  return (
    <ChoiceField
      label={words.format(file)}
      value={null}
      required
      disabled={disabled || formats.length === 0}
      placeholder={words.formatNone}
      help={words.formatHelp}
      error={error}
      options={formats.map(({ id, label }) => ({ value: id, label }))}
      onChange={(id) => onNamed(id as ImportFormat)}
    />
  )
}
