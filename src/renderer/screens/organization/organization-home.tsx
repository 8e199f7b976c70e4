import { Building2, Plus } from 'lucide-react'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Name } from '../../components/name.tsx'
import { useServices } from '../../state/context.ts'
import type { Home } from '../../state/estate.ts'
import { explain } from '../../state/failure.ts'
import { newInTie } from '../../state/place-options.ts'
import { isLocal, useCatalogues, useEstate } from '../../state/use-estate.ts'
import { ageWords } from '../../words/ages.ts'
import { commonWords } from '../../words/common.ts'
import { hereWords, organizationWords as words } from '../../words/organization.ts'
import { AgeCharts } from '../insight/age-charts.tsx'
import { WhereUsed } from '../insight/where-used.tsx'
import { AttentionList } from './attention-list.tsx'
import { MemberCard } from './member-card.tsx'
import { OrganizationMenu } from './organization-menu.tsx'
import './organization.css'

/** What one organization holds, wherever that is, and what of it needs a person. */
export function OrganizationHome({ home }: { home: Home }) {
  const { dialog, overview } = useServices()
  const { holdings, attention, failure } = useStore(overview)
  const catalogueOf = useCatalogues()
  const ids = home.members.map(({ organizationId }) => organizationId).join(' ')
  useEffect(() => {
    void overview.getState().show(ids === '' ? [] : ids.split(' '))
  }, [overview, ids])

  const { tie, members, name } = home
  const nameOf = (provider: string) => catalogueOf(provider)?.name ?? provider
  const services = [
    ...new Set(members.filter((one) => !isLocal(one)).map(({ provider }) => nameOf(provider))),
  ]
  const here = members.some(isLocal)
  const at = here ? [...services, services.length > 0 ? hereWords.thisVault : hereWords.onlyHere] : services
  const of = tie ? { tieId: tie.id } : { organizationId: members[0]?.organizationId ?? '' }
  const total = members.reduce((sum, { count }) => sum + count, 0)
  const create = (option?: string) =>
    dialog.getState().show({ kind: 'new-credential', ...(option !== undefined && { option }) })
  return (
    <article className="credential home" aria-label={words.overviewOf(name)}>
      <header className="credential-head">
        <span className="tile tile-lg tile-plain" aria-hidden="true">
          <Building2 size={22} strokeWidth={1.75} />
        </span>
        <div className="credential-title">
          <h2>
            <Name className="selectable">{name}</Name>
          </h2>
          <p className="quiet">
            {words.credentials(total)}
            {at.length > 0 && (
              <>
                {' '}
                <span aria-hidden="true">·</span> {words.at(at)}
              </>
            )}
          </p>
        </div>
        <div className="credential-actions">
          <Button icon={<Plus size={14} />} onPress={() => create()}>
            {words.create}
          </Button>
          <OrganizationMenu home={home} />
        </div>
      </header>
      <PartOf home={home} />
      <section aria-label={words.holds}>
        <ul className="cards">
          {members.map((member) => (
            <MemberCard
              key={member.organizationId}
              member={member}
              provider={nameOf(member.provider)}
              holdings={holdings[member.organizationId]}
              named={member.name !== name}
              alone={members.length === 1}
            />
          ))}
          {tie && !here && (
            <li>
              <Button wide tone="ghost" icon={<Plus size={14} />} onPress={() => create(newInTie(tie.id))}>
                {words.keepHere}
              </Button>
            </li>
          )}
        </ul>
      </section>
      <section>
        <h3 className="section-title">{words.attention}</h3>
        {failure ? (
          <Banner
            tone="error"
            title={words.failed}
            action={<Button onPress={() => overview.getState().again()}>{commonWords.retry}</Button>}
          >
            {explain(failure).text}
          </Banner>
        ) : (
          <AttentionList groups={attention} place={home.ref} />
        )}
      </section>
      {total > 0 && (
        <section>
          <h3 className="section-title">{ageWords.title}</h3>
          <AgeCharts of={of} place={home.ref} />
        </section>
      )}
      {total > 0 && <WhereUsed of={of} />}
    </article>
  )
}

/** The customer that a single organization is tied to. */
function PartOf({ home }: { home: Home }) {
  const { ties } = useEstate()
  const { detail, list } = useServices()
  const tie = home.tie ? undefined : ties.find(({ id }) => id === home.members[0]?.tieId)
  if (!tie) return null
  const go = () => {
    void detail.getState().choose(null)
    void list.getState().show({ tieId: tie.id })
  }
  return (
    <p className="home-part">
      {words.partOf}{' '}
      <Button tone="link" onPress={go}>
        {tie.name}
      </Button>
    </p>
  )
}
