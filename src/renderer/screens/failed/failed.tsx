import type { AppError } from '../../../shared/errors.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { explain } from '../../state/failure.ts'
import { commonWords } from '../../words/common.ts'

/** Where an answer would be that could not be had: why, and once more. */
export function Failed({ failure, onRetry }: { failure: AppError; onRetry: () => void }) {
  return (
    <Banner tone="error" live action={<Button onPress={onRetry}>{commonWords.retry}</Button>}>
      {explain(failure).text}
    </Banner>
  )
}
