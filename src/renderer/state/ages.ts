import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { Ages, attentionFilter } from '../../shared/attention.ts'
import type { AppError } from '../../shared/errors.ts'
import { coalesce } from './coalesce.ts'
import { useServices } from './context.ts'
import { latest } from './latest.ts'

export type AgesOf = z.input<typeof attentionFilter>

/** What there is by time, asked anew when credentials change. The last answer stays while the next is on its way. */
export function useAges(of: AgesOf): { ages: Ages | null; failure: AppError | null; again: () => void } {
  const { client } = useServices()
  const [ages, setAges] = useState<Ages | null>(null)
  const [failure, setFailure] = useState<AppError | null>(null)
  const [tries, setTries] = useState(0)
  const key = JSON.stringify(of)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is another question
  useEffect(() => {
    const questions = latest()
    setFailure(null)
    const ask = coalesce(async () => {
      const current = questions.ask()
      try {
        const answer = await client.call('attention.ages', JSON.parse(key))
        if (current()) setAges(answer)
      } catch (thrown) {
        if (current()) setFailure(thrown as AppError)
      }
    }, 8)
    void ask()
    const stop = client.on('credentials.changed', () => void ask())
    return () => {
      questions.forget()
      stop()
    }
  }, [client, key, tries])
  return { ages, failure, again: () => setTries(tries + 1) }
}
