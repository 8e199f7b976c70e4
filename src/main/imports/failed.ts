import { AppError } from '../../shared/errors.ts'
import type { FormatId } from './imported.ts'

/** The file as a whole cannot be read. `place` and `reason` never quote what the file holds. */
export function importFailed(
  format: FormatId | 'unknown',
  place: string,
  reason: string,
): AppError<'import-failed'> {
  const where = place ? `${place}: ` : ''
  return new AppError(
    'import-failed',
    { format, place, reason },
    `This file cannot be imported: ${where}${reason}. Nothing was changed.`,
  )
}

/** The file is encrypted, and nothing was given to open it with. */
export const passwordNeeded = (format: FormatId): AppError<'import-locked'> =>
  new AppError(
    'import-locked',
    { format, given: false },
    'This file is encrypted. Enter its password to go on.',
  )

/** What was given does not open the file. */
export const wrongPassword = (format: FormatId): AppError<'import-locked'> =>
  new AppError(
    'import-locked',
    { format, given: true },
    'That password or key file does not open this file. Check both, then try again.',
  )
