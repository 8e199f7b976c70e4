import type { CredentialDetail } from '../../../shared/credential.ts'
import { Name } from '../../components/name.tsx'
import { typeWord, usageWords } from '../../words/usage.ts'

const most = 24

/** What depends on the credential at its remote: by name as far as the remote names it. */
export function UsedBy({ usage }: { usage: NonNullable<CredentialDetail['usage']> }) {
  const { count, by } = usage
  if (count === 0) return <span className="quiet">{usageWords.nowhere}</span>
  if (by.length === 0) return usageWords.resources(count)
  const shown = by.slice(0, most)
  const rest = count - shown.length
  return (
    <ul className="used-by" aria-label={usageWords.title}>
      {shown.map(({ type, id, name }) => (
        <li key={`${type} ${id}`} className="used-by-one">
          <span className="quiet">{typeWord(type)}</span> <Name className="selectable">{name}</Name>
        </li>
      ))}
      {rest > 0 && <li className="quiet">{usageWords.more(rest)}</li>}
    </ul>
  )
}
