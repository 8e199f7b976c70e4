import { CalendarClock, Pencil } from 'lucide-react'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { Ago } from '../../components/ago.tsx'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useNow } from '../../components/now.ts'
import { leadMs } from '../../state/attention.ts'
import { useServices } from '../../state/context.ts'
import { rotationDue } from '../../state/rotation.ts'
import { ownDateWords as words } from '../../words/own.ts'
import { longDate } from '../../words/time.ts'
import { Fact } from './facts.tsx'

/** When it expires, and how often its secret is to be replaced: the person's own reminders. */
export function OwnDates({ credential }: { credential: CredentialDetail }) {
  const { dialog } = useServices()
  const now = useNow(60_000)
  const { expiresAt, rotateDays } = credential
  const open = () => dialog.getState().show({ kind: 'own-dates', credential })
  if (expiresAt === null && rotateDays === null) {
    return (
      <section aria-label={words.title} className="own-none">
        <Button tone="ghost" icon={<CalendarClock size={14} />} onPress={open}>
          {words.set}
        </Button>
      </section>
    )
  }
  const due = rotationDue(credential)
  return (
    <section>
      <h3 className="section-title section-title-act">
        {words.title}
        <IconButton label={words.edit} onPress={open}>
          <Pencil size={14} />
        </IconButton>
      </h3>
      <dl className="facts facts-dates">
        {expiresAt !== null && (
          <Fact name={words.expires}>
            {longDate(expiresAt)} <Standing at={expiresAt} now={now} late={words.expired} />
          </Fact>
        )}
        {rotateDays !== null && <Fact name={words.rotation}>{words.every(rotateDays)}</Fact>}
        {rotateDays !== null && (
          <Fact name={words.due}>
            {due === null ? (
              <span className="quiet">{words.notCounted}</span>
            ) : (
              <>
                {longDate(due)} <Standing at={due} now={now} late={words.overdue} />
              </>
            )}
          </Fact>
        )}
      </dl>
    </section>
  )
}

/** How far off it is; a badge where that is little, or past. */
function Standing({ at, now, late }: { at: number; now: number; late: string }) {
  return (
    <span className="fact-standing">
      <span className="quiet">
        <Ago at={at} />
      </span>
      {at <= now ? (
        <Badge tone="red">{late}</Badge>
      ) : (
        at - now < leadMs && <Badge tone="amber">{words.soon}</Badge>
      )}
    </span>
  )
}
