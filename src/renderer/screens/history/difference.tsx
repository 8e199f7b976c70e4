import { useEffect, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import type { FieldChange } from '../../../shared/sync.ts'
import { Changes } from '../../components/changes.tsx'
import { Skeleton, SkeletonRows } from '../../components/skeleton.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import type { VersionRef } from '../../state/history.ts'
import { compareWords } from '../../words/history.ts'
import { planWords, valueWords } from '../../words/plan.ts'

export const shownValue = (value: FieldChange['before']) =>
  value === null || value === '' ? null : valueWords(value)

/** As a component of the page shows it: every value as text. */
export const shownChange = (change: FieldChange) => ({
  ...change,
  before: shownValue(change.before),
  after: shownValue(change.after),
})

/** What leads from one state of a credential to another. */
export function Difference({ id, from, to }: { id: string; from: VersionRef; to: VersionRef }) {
  const { client } = useServices()
  const [found, setFound] = useState<readonly FieldChange[] | AppError | null>(null)
  useEffect(() => {
    let current = true
    client.call('credentials.diff', { id, from, to }).then(
      (changes) => current && setFound(changes),
      (thrown: unknown) => current && thrown instanceof AppError && setFound(thrown),
    )
    return () => {
      current = false
    }
  }, [client, id, from, to])

  if (found === null)
    return (
      <Skeleton>
        <SkeletonRows count={3} />
      </Skeleton>
    )
  if (found instanceof AppError) return <p className="field-error">{explain(found).text}</p>
  if (found.length === 0) return <p className="quiet">{compareWords.same}</p>
  return (
    <div className="difference">
      <Changes changes={found.map(shownChange)} words={planWords} />
    </div>
  )
}
