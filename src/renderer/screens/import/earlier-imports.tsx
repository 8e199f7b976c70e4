import { useEffect, useState } from 'react'
import type { DoneImport } from '../../../shared/import.ts'
import { Ago } from '../../components/ago.tsx'
import { Button } from '../../components/button.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { importWords as words } from '../../words/import.ts'

/** Imports since the vault was unlocked, each to be taken back. Nothing where there is none. */
export function EarlierImports() {
  const services = useServices()
  const { client, notices } = services
  const [done, setDone] = useState<readonly DoneImport[]>([])
  const ask = () => client.call('imports.list').then(setDone, (thrown: unknown) => report(services, thrown))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    void ask()
  }, [])
  const undo = (id: string) =>
    client.call('imports.undo', { id }).then(
      () => {
        notices.getState().tell({ tone: 'good', text: words.undone })
        void ask()
      },
      (thrown: unknown) => report(services, thrown),
    )
  if (done.length === 0) return null
  return (
    <section className="import-earlier" aria-label={words.earlier}>
      <p className="field-label">{words.earlier}</p>
      <ul className="import-sources">
        {done.map(({ id, at, files, created, changed }) => (
          <li key={id} className="import-source">
            <span className="import-source-text">
              <bdi className="import-source-name">{words.earlierLine(files, created, changed)}</bdi>
              <span className="quiet">
                <Ago at={at} />
              </span>
            </span>
            <Button aria-label={words.undoLabel(files)} onPress={() => void undo(id)}>
              {words.undoShort}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
