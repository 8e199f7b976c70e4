import { ChevronRight } from 'lucide-react'
import { detailWords } from '../../words/detail.ts'

/** What the remote told that Keystead has no name for, as it came. */
export function Extra({
  extra,
  provider,
}: {
  extra: readonly { name: string; value: string }[]
  provider: string
}) {
  if (extra.length === 0) return null
  return (
    <details className="extra">
      <summary className="section-title">
        <ChevronRight size={14} aria-hidden="true" />
        {detailWords.extra(provider)}
        <span className="quiet extra-count">{extra.length}</span>
      </summary>
      <p className="quiet extra-help">{detailWords.extraHelp}</p>
      <dl className="extra-list mono selectable">
        {extra.map(({ name, value }) => (
          <div key={name} className="extra-item">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
