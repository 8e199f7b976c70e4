import { useEffect, useState } from 'react'
import type { BulkChange, BulkPreview } from '../../../shared/bulk.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { BulkOf } from '../../state/bulk.ts'
import { useServices } from '../../state/context.ts'
import { latest } from '../../state/latest.ts'

const patience = 120

/** What a change would do, asked again as it is typed. Null while that is not known, or there is no change yet. */
export function usePreview(of: BulkOf | null, change: BulkChange | null) {
  const { client } = useServices()
  const [preview, setPreview] = useState<BulkPreview | null>(null)
  const [failure, setFailure] = useState<AppError | null>(null)
  const [questions] = useState(latest)
  const key = JSON.stringify(change)

  useEffect(() => {
    const mine = questions.ask()
    const asked: BulkChange | null = JSON.parse(key)
    setFailure(null)
    if (of === null || asked === null) return setPreview(null)
    const timer = setTimeout(() => {
      client.call('credentials.bulkPreview', { of, change: asked }).then(
        (answer) => mine() && setPreview(answer),
        (thrown: AppError) => mine() && setFailure(thrown),
      )
    }, patience)
    return () => clearTimeout(timer)
  }, [client, of, key, questions])

  return { preview, failure }
}
