import { useEffect, useState } from 'react'
import type { CsvMapping, CsvTarget } from '../../../shared/import.ts'
import type { KindInfo } from '../../../shared/provider.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { importWords as words } from '../../words/import.ts'

interface CsvColumnsProps {
  headers: readonly string[]
  mapping: CsvMapping
  onChange: (mapping: CsvMapping) => void
}

/** What each column of a table becomes. A column whose field the chosen kind lacks is a further field. */
export function CsvColumns({ headers, mapping, onChange }: CsvColumnsProps) {
  const services = useServices()
  const [kinds, setKinds] = useState<readonly KindInfo[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens
  useEffect(() => {
    services.client.call('providers.local').then(
      (local) => setKinds(local.kinds),
      (thrown: unknown) => report(services, thrown),
    )
  }, [])
  const fields = kinds.find(({ id }) => id === mapping.kind)?.fields ?? []
  const targets = [
    ...fields.map((field) => ({ value: `field:${field.name}`, label: field.label })),
    ...Object.entries(words.targets).map(([value, label]) => ({ value, label })),
  ]
  const changeKind = (kind: string) => {
    const known = new Set(kinds.find(({ id }) => id === kind)?.fields.map(({ name }) => `field:${name}`))
    const columns = mapping.columns.map(
      (target): CsvTarget => (target.startsWith('field:') && !known.has(target) ? 'custom' : target),
    )
    onChange({ kind, columns })
  }
  return (
    <fieldset className="import-columns">
      <legend className="field-label">{words.columns}</legend>
      <ChoiceField
        label={words.kind}
        value={mapping.kind}
        options={kinds.map(({ id, label }) => ({ value: id, label }))}
        onChange={changeKind}
      />
      <div className="import-column-grid">
        {headers.map((header, at) => (
          <ChoiceField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headers may repeat
            key={at}
            label={words.column(header, at)}
            value={mapping.columns[at] ?? 'custom'}
            options={targets}
            onChange={(target) =>
              onChange({ ...mapping, columns: mapping.columns.with(at, target as CsvTarget) })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
