import type { BulkPreview } from '../../../shared/bulk.ts'
import { Name } from '../../components/name.tsx'
import type { BulkKind } from '../../state/dialog.ts'
import { bulkWords as words } from '../../words/bulk.ts'

const mostCannot = 3

interface BulkPreviewedProps {
  kind: BulkKind

  preview: BulkPreview | null
  /** A change was named, and its answer is on its way. */
  waiting: boolean
}

/** How many change, a few of them line by line, and which cannot and why. */
export function BulkPreviewed({ kind, preview, waiting }: BulkPreviewedProps) {
  if (preview === null) {
    return <p className="bulk-preview quiet">{waiting ? words.counting : words.nothing}</p>
  }
  const { of, changed, examples, cannot, cannotCount } = preview
  return (
    <section className="bulk-preview" aria-label={words.preview}>
      <p className="bulk-preview-count" role="status">
        {changed === 0 ? words.nothing : words.changes(kind, changed, of)}
      </p>
      <ul>
        {examples.map(({ id, name, change }) => (
          <li key={id} className="bulk-example">
            <Name className="bulk-name">{name}</Name>
            {kind !== 'purge' &&
              change.map((line) => (
                <bdi key={line} className="bulk-line">
                  {line}
                </bdi>
              ))}
          </li>
        ))}
        {changed > examples.length && <li className="quiet">{words.more(changed - examples.length)}</li>}
      </ul>
      {cannotCount > 0 && (
        <>
          <p className="bulk-preview-count bulk-cannot">{words.cannot(cannotCount)}</p>
          <ul>
            {cannot.slice(0, mostCannot).map(({ id, name, why }) => (
              <li key={id} className="bulk-example">
                <Name className="bulk-name">{name || words.nameless}</Name>
                <span className="bulk-line">{why}</span>
              </li>
            ))}
            {cannotCount > mostCannot && <li className="quiet">{words.more(cannotCount - mostCannot)}</li>}
          </ul>
        </>
      )}
    </section>
  )
}
