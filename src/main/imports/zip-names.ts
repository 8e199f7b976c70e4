import { unzipSync } from 'fflate'

/** The names in an archive's directory, nothing unpacked; none where it is broken. */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name)
        return false
      },
    })
  } catch {
    return []
  }
  return names
}
