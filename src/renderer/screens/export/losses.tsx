import type { ExportLoss } from '../../../shared/export.ts'
import { exportWords as words } from '../../words/export.ts'

/** What the chosen format leaves behind, and of which credentials. */
export function Losses({ losses, count }: { losses: readonly ExportLoss[]; count: number }) {
  return (
    <section className="export-losses" aria-label={words.lost}>
      <h3 className="field-label">{words.lost}</h3>
      <ul>
        {losses.map(({ reason, names, count: of }) => (
          <li key={reason}>
            {reason}:{' '}
            <span className="export-names">{of === count ? words.all : words.names(names, of)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
