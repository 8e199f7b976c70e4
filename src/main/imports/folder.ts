/**
 * A folder as password managers write it, `A/B/C`: the first part suggests the organization, the rest
 * becomes a tag.
 */
export function folderOf(path: string | null | undefined): {
  organization: string | null
  tag: string | null
} {
  const parts = (path ?? '')
    .split(/[/\\]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const [first, ...rest] = parts
  return { organization: first ?? null, tag: rest.length > 0 ? rest.join('/') : null }
}
