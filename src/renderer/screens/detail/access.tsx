import { Copy, Download, Eye, FileText, KeyRound, PenLine, Send } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AuditEntry } from '../../../shared/audit.ts'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { Ago } from '../../components/ago.tsx'
import { Button } from '../../components/button.tsx'
import { Skeleton, SkeletonRows } from '../../components/skeleton.tsx'
import { explain } from '../../state/failure.ts'
import { ownName } from '../../state/own-field.ts'
import { accessFact, accessWords as words } from '../../words/access.ts'
import { entryTitle, surfaceName } from '../../words/activity.ts'
import { useAccess } from './use-access.ts'
import './access.css'

const icons: Record<string, ReactNode> = {
  reveal: <Eye size={14} />,
  copy: <Copy size={14} />,
  push: <Send size={14} />,
  sign: <PenLine size={14} />,
  'attachment-opened': <FileText size={14} />,
  'attachment-saved': <Download size={14} />,
  'secret-stored': <KeyRound size={14} />,
}

/** When its secrets were shown, copied or sent, and by what: out of the vault's log, and never a value. */
export function Access({ credential }: { credential: CredentialDetail }) {
  const { shown, failure, more } = useAccess(credential.id)
  const labelOf = (field: string) =>
    credential.fields.find(({ name }) => name === field)?.label ??
    credential.custom.find(({ id }) => ownName(id) === field)?.label ??
    field
  const entries = shown?.entries ?? []
  const hidden = (shown?.total ?? 0) - entries.length
  return (
    <section aria-label={words.title} data-testid="access">
      <h3 className="section-title">{words.title}</h3>
      {shown === null && failure === null && (
        <Skeleton>
          <SkeletonRows count={1} />
        </Skeleton>
      )}
      {failure && <p className="quiet">{explain(failure).text}</p>}
      {shown !== null && entries.length === 0 && <p className="quiet">{words.none}</p>}
      {entries.length > 0 && (
        <ol className="access">
          {entries.map((entry) => (
            <Row key={entry.seq} entry={entry} labelOf={labelOf} />
          ))}
        </ol>
      )}
      {hidden > 0 && (
        <Button tone="link" onPress={more}>
          {words.more(hidden)}
        </Button>
      )}
    </section>
  )
}

function Row({ entry, labelOf }: { entry: AuditEntry; labelOf: (field: string) => string }) {
  const fact = accessFact(entry, labelOf)
  return (
    <li className="access-row">
      <span className="access-sign" aria-hidden="true">
        {icons[entry.what]}
      </span>
      <span className="access-what">
        {entryTitle(entry)}
        {fact !== '' && <bdi className="access-fact">{fact}</bdi>}
      </span>
      <span className="access-surface">{surfaceName(entry.surface)}</span>
      <span className="access-when">
        <Ago at={entry.at} />
      </span>
    </li>
  )
}
