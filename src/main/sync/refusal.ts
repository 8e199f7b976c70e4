import { AppError } from '../../shared/errors.ts'
import type { Catalogue } from '../providers/provider.ts'

/** What a remote cannot do, known before it is asked. */
export const refusal = (why: string, catalogue: Catalogue): AppError<'remote-refused'> =>
  new AppError('remote-refused', { provider: catalogue.id, status: 405, said: why }, why)
