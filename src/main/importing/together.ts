import type { ImportResult } from '../imports/imported.ts'
import { inOwnForm } from './own-form.ts'

/** What several files hold as one, each place with its file where there are several. */
export function together(
  results: readonly ImportResult[],
  files: readonly { readonly name: string }[],
): ImportResult {
  const several = results.length > 1
  // AWS files are one result, at the place of the first of them.
  const label = (at: number) =>
    several ? `${files.length === results.length ? files[at]?.name : results[at]?.format}: ` : ''
  return {
    format: results[0]?.format ?? 'csv',
    credentials: results.flatMap(({ credentials }, at) =>
      credentials.map((each) => ({
        ...inOwnForm(each),
        source: { ...each.source, place: `${label(at)}${each.source.place}` },
      })),
    ),
    skipped: results.flatMap(({ skipped }, at) =>
      skipped.map((each) => ({ ...each, place: `${label(at)}${each.place}` })),
    ),
    warnings: results.flatMap(({ warnings }, at) =>
      warnings.map((each) => ({ ...each, place: `${label(at)}${each.place}` })),
    ),
  }
}
