import type { AuditEntry } from '../../../shared/audit.ts'
import { activityWords, entryFact, entryTitle, surfaceName } from '../../words/activity.ts'
import { exact } from '../../words/time.ts'

const alarming = new Set(['unlock-failed', 'log-damaged'])

/** Entries as rows. Names come from remotes and are shown as text, in their own direction. */
export function ActivityList({ entries }: { entries: readonly AuditEntry[] }) {
  if (entries.length === 0) return <p className="activity-none">{activityWords.none}</p>
  return (
    <ol className="activity">
      {entries.map((entry) => (
        <li key={entry.seq} className={`activity-row${alarming.has(entry.what) ? ' activity-alarm' : ''}`}>
          <span className="activity-what">
            {entryTitle(entry)}
            {entry.credentialName !== null && (
              <>
                {' · '}
                <bdi className="activity-name">{entry.credentialName}</bdi>
              </>
            )}
          </span>
          <time className="activity-when" dateTime={new Date(entry.at).toISOString()}>
            {exact(entry.at)}
          </time>
          <span className="activity-fact">
            <bdi>{entryFact(entry)}</bdi>
          </span>
          <span className="activity-surface">{surfaceName(entry.surface)}</span>
        </li>
      ))}
    </ol>
  )
}
