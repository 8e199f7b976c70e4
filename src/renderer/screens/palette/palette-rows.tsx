import { Building2, CornerDownLeft, type LucideIcon, Plug, Zap } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { KindTile } from '../../components/kind-tile.tsx'
import { Name } from '../../components/name.tsx'
import type { CredentialCommand } from '../../state/credential-commands.ts'
import { pathOf } from '../../state/place-ref.ts'
import { commandWords as words } from '../../words/command.ts'
import { keys, keyWords } from '../../words/keys.ts'
import type { Result } from './use-results.ts'

interface PaletteRowsProps {
  results: readonly Result[]
  active: number
  words: readonly string[]
  usual: readonly CredentialCommand[]
  onPoint: (index: number) => void
  onChoose: (result: Result) => void
}

const kinds = ['credential', 'organization', 'connection', 'action'] as const
const icons: Record<Exclude<Result['kind'], 'credential'>, LucideIcon> = {
  organization: Building2,
  connection: Plug,
  action: Zap,
}

export function PaletteRows({ results, active, words: sought, usual, ...on }: PaletteRowsProps) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const numbered = results.map((result, index) => ({ result, index }))
  return (
    <div ref={box} id="palette-results" role="listbox" aria-label={words.results} className="palette-results">
      {kinds.map((kind) => {
        const rows = numbered.filter(({ result }) => result.kind === kind)
        if (rows.length === 0) return null
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <p id={`${id}-${kind}`} role="presentation" className="palette-group">
              {words.groups[kind]}
            </p>
            {rows.map(({ result, index }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the box above hears the keys
              <div
                key={`${kind} ${result.id}`}
                id={`palette-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className="palette-row"
                onMouseMove={() => index !== active && on.onPoint(index)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => on.onChoose(result)}
              >
                <RowInside result={result} words={sought} />
                {index === active && result.kind === 'credential' && <Usual usual={usual} />}
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}

function RowInside({ result, words: sought }: { result: Result; words: readonly string[] }) {
  if (result.kind === 'credential') {
    const { row } = result
    return (
      <>
        <KindTile kind={row.kind} />
        <span className="palette-text">
          <Name className="palette-name" words={sought}>
            {row.name}
          </Name>
          <span className="palette-second">
            <Name words={sought}>{row.kindLabel}</Name>
            {row.hint && (
              <Name className="mono" words={sought}>
                {row.hint}
              </Name>
            )}
            <Name words={sought}>{pathOf(row.organization, row.scope)}</Name>
          </span>
        </span>
      </>
    )
  }
  const Icon = icons[result.kind]
  return (
    <>
      <Icon size={16} className="palette-icon" aria-hidden="true" />
      {result.kind === 'action' ? (
        <>
          <span className="palette-label">{result.command.label}</span>
          {result.command.key && <kbd className="option-key">{keys(result.command.key)}</kbd>}
        </>
      ) : (
        <>
          <Name className="palette-label">{result.name}</Name>
          {result.where && <Name className="palette-where">{result.where}</Name>}
        </>
      )}
    </>
  )
}

/** What is one key away, shown where it works. */
function Usual({ usual }: { usual: readonly CredentialCommand[] }) {
  return (
    <span className="palette-usual">
      <span>
        {words.open} <CornerDownLeft size={12} aria-label={keyWords.enter} />
      </span>
      {usual.map(({ id, label, key }) => (
        <span key={id}>
          {label} <kbd className="option-key">{keys(key)}</kbd>
        </span>
      ))}
    </span>
  )
}
