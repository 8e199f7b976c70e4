import type { ImportSource } from '../../shared/import.ts'
import { type ChosenFile, importFiles } from '../imports/import-files.ts'
import type { ImportWarning, Skipped } from '../imports/imported.ts'
import type { ImportOptions } from '../imports/options.ts'
import { inOwnForm } from './own-form.ts'
import { type Parcels, parcels } from './parcels.ts'

/** What files hold, as far as it must be known until it is written. */
export interface Read {
  readonly credentials: Parcels
  readonly skipped: readonly Skipped[]
  readonly warnings: readonly ImportWarning[]
}

/** What several files hold as one, each place with its file where there are several. Fails as `importFiles` does. */
export async function readTogether(
  files: readonly ChosenFile[],
  sources: readonly Pick<ImportSource, 'name' | 'format'>[],
  options: ImportOptions,
): Promise<Read> {
  const labels = labelsOf(sources)
  const labelled = <T extends { readonly place: string }>(of: T, at: number): T => ({
    ...of,
    place: `${labels[at] ?? ''}${of.place}`,
  })
  const credentials = parcels()
  try {
    const results = await importFiles(files, options, (at, credential) =>
      credentials.add({ ...inOwnForm(credential), source: labelled(credential.source, at) }),
    )
    return {
      credentials,
      skipped: results.flatMap(({ skipped }, at) => skipped.map((each) => labelled(each, at))),
      warnings: results.flatMap(({ warnings }, at) => warnings.map((each) => labelled(each, at))),
    }
  } catch (error) {
    credentials.clear()
    throw error
  }
}

/** What stands before the places of each result: nothing where there is one. AWS files are one, at the first of them. */
function labelsOf(sources: readonly Pick<ImportSource, 'name' | 'format'>[]): string[] {
  const aws = sources.filter(({ format }) => format === 'aws')
  const results = sources.filter((source) => source.format !== 'aws' || source === aws[0])
  if (results.length <= 1) return []
  return results.map(({ name, format }) => `${aws.length > 1 ? format : name}: `)
}
