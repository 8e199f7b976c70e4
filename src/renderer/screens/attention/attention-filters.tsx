import { useStore } from 'zustand'
import { type AttentionReason, reasons } from '../../../shared/attention.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { useServices } from '../../state/context.ts'
import { everyMember } from '../../state/estate.ts'
import type { FindingsFilter } from '../../state/findings.ts'
import { useEstate } from '../../state/use-estate.ts'
import { findingWords, attentionWords as words } from '../../words/attention.ts'

const all = 'all'
/** Made once: to make one for each comparison costs more than all that is compared. */
const byLabel = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Narrows the findings to one organization, or to one reason. */
export function AttentionFilters() {
  const { findings: store } = useServices()
  const filter = useStore(store, (state) => state.filter)
  const counts = useStore(store, (state) => state.counts)
  const estate = useEstate()
  const show = (change: FindingsFilter) => void store.getState().show(change)
  const { reason, ...where } = filter

  const alone = everyMember(estate).filter(({ tieId }) => tieId === null)
  const organizations = [
    ...estate.ties.map(({ id, name }) => ({ value: `tie:${id}`, label: name })),
    ...alone.map(({ organizationId, name }) => ({ value: organizationId, label: name })),
  ].sort((a, b) => byLabel.compare(a.label, b.label))
  const present = reasons.filter((one) => one === reason || (counts?.byReason[one] ?? 0) > 0)

  return (
    <div className="attention-filters">
      <ChoiceField
        label={words.organization}
        value={filter.tieId ? `tie:${filter.tieId}` : (filter.organizationId ?? all)}
        options={[{ value: all, label: words.everyOrganization }, ...organizations]}
        onChange={(chosen) => {
          const kept = reason ? { reason } : {}
          if (chosen === all) show(kept)
          else if (chosen.startsWith('tie:')) show({ ...kept, tieId: chosen.slice(4) })
          else show({ ...kept, organizationId: chosen })
        }}
      />
      <ChoiceField
        label={words.reason}
        value={reason ?? all}
        options={[
          { value: all, label: counts ? words.everyReason(counts.total) : words.anyReason },
          ...present.map((one) => ({
            value: one,
            label: words.reasonCount(findingWords[one].title, counts?.byReason[one] ?? 0),
          })),
        ]}
        onChange={(chosen) => show(chosen === all ? where : { ...where, reason: chosen as AttentionReason })}
      />
    </div>
  )
}
