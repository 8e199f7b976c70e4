import { useEffect, useState } from 'react'
import type { ImportLine, ImportPreview, ImportState } from '../../../shared/import.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { useServices } from '../../state/context.ts'
import { latest } from '../../state/latest.ts'
import { report } from '../../state/report.ts'
import { grouped } from '../../words/count.ts'
import { importWords as words } from '../../words/import.ts'

interface ImportPreviewProps {
  id: string
  preview: ImportPreview
  out: ReadonlySet<number>
  onOut: (out: ReadonlySet<number>) => void
}

const order = ['new', 'changed', 'identical', 'skipped'] as const
const tones = { new: 'good', changed: 'amber', identical: 'quiet', skipped: 'red' } as const
const pageSize = 100

/** What an import would do, line by line, by what would become of each. */
export function ImportPreviewView({ id, preview, out, onOut }: ImportPreviewProps) {
  const services = useServices()
  const { counts, organizations, warnings } = preview
  const [state, setState] = useState<ImportState | null>(null)
  const [query, setQuery] = useState('')
  const [page, setPage] = useState<{ lines: readonly ImportLine[]; total: number } | null>(null)
  const [questions] = useState(latest)

  function ask(lines: readonly ImportLine[]) {
    const current = questions.ask()
    const filter = { id, query, offset: lines.length, limit: pageSize, ...(state && { state }) }
    services.client.call('imports.lines', filter).then(
      (found) => current() && setPage({ lines: [...lines, ...found.lines], total: found.total }),
      (thrown: unknown) => report(services, thrown),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for each filter
  useEffect(() => ask([]), [id, state, query])

  const toggle = (key: number) => {
    const next = new Set(out)
    if (!next.delete(key)) next.add(key)
    onOut(next)
  }
  const all = order.reduce((sum, each) => sum + counts[each], 0)
  const rest = page === null ? 0 : page.total - page.lines.length
  return (
    <>
      <div className="import-head">
        <p className="quiet">{words.into(organizations)}</p>
        <div className="import-filter">
          <fieldset className="import-tabs">
            <legend className="visually-hidden">{words.all}</legend>
            {[null, ...order].map((each) => (
              <button
                key={each ?? 'all'}
                type="button"
                className="import-tab"
                aria-pressed={state === each}
                onClick={() => setState(each)}
              >
                {each === null ? words.all : words.states[each]}{' '}
                <span className="import-count">{grouped(each === null ? all : counts[each])}</span>
              </button>
            ))}
          </fieldset>
          <input
            className="import-search"
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        {warnings.length > 0 && (
          <details className="import-warnings">
            <summary>{words.warnings(warnings.length)}</summary>
            <ul>
              {warnings.map(({ place, reason }) => (
                <li key={`${place} ${reason}`}>
                  {place && <span className="import-place">{place}: </span>}
                  {reason}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <section
        className="import-scroll"
        aria-label={words.title}
        data-testid="import-lines"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
        tabIndex={0}
      >
        {page?.total === 0 && <p className="import-none">{words.nothing}</p>}
        <ul className="import-lines">
          {page?.lines.map((line) => (
            <Line key={line.key} line={line} left={out.has(line.key)} onToggle={() => toggle(line.key)} />
          ))}
        </ul>
        {rest > 0 && page && (
          <div className="import-more">
            <Button onPress={() => ask(page.lines)}>{words.more(Math.min(rest, pageSize))}</Button>
          </div>
        )}
      </section>
    </>
  )
}

function Line({ line, left, onToggle }: { line: ImportLine; left: boolean; onToggle: () => void }) {
  const { state, name, kindLabel, hint, organization, fields, reason, place, sameSecretAs } = line
  const open = state === 'new' || state === 'changed'
  const said = [
    kindLabel,
    hint,
    organization,
    reason,
    fields.length > 0 && words.changes(fields),
    sameSecretAs.length > 0 && words.same(sameSecretAs),
  ].filter((part): part is string => Boolean(part))
  return (
    <li className={`import-line${left ? ' import-line-out' : ''}`}>
      <span className="import-box">
        {open && (
          <input type="checkbox" checked={!left} onChange={onToggle} aria-label={words.include(name)} />
        )}
      </span>
      <span className="import-line-text">
        <bdi className="import-name">{name}</bdi>
        <span className="import-said">{said.join(' · ')}</span>
      </span>
      <span className="import-place">{place}</span>
      <Badge tone={tones[state]}>{words.states[state]}</Badge>
    </li>
  )
}
