import type { CredentialQuery } from '../../../shared/credential.ts'
import { Name } from '../../components/name.tsx'
import type { GroupHead } from '../../state/list-page.ts'
import { arrangeWords } from '../../words/arrange.ts'
import { grouped } from '../../words/count.ts'
import { phrase } from '../../words/phrase.ts'

/** The name of a group over its first row, and how many are in it; null where no group begins. */
export function groupHead(head: GroupHead | undefined, group: CredentialQuery['group']) {
  if (!head) return null
  const healths = arrangeWords.healths as Record<string, string>
  const label =
    group === 'health'
      ? (healths[head.label] ?? head.label)
      : group === 'kind'
        ? phrase(head.label)
        : head.label
  return (
    <>
      <Name>{label}</Name>
      {head.count !== null && <span className="virtual-head-count">{grouped(head.count)}</span>}
    </>
  )
}
