import { PanelRight } from 'lucide-react'
import type { RefObject } from 'react'
import { useStore } from 'zustand'
import { Button } from '../../components/button.tsx'
import { Empty } from '../../components/empty.tsx'
import { useServices } from '../../state/context.ts'
import { homeOf } from '../../state/estate.ts'
import { explain } from '../../state/failure.ts'
import { keyOf } from '../../state/place-ref.ts'
import { useEstate } from '../../state/use-estate.ts'
import { commonWords } from '../../words/common.ts'
import { detailWords } from '../../words/detail.ts'
import { Glance } from '../attention/glance.tsx'
import { OrganizationHome } from '../organization/organization-home.tsx'
import { CredentialView } from './credential-view.tsx'
import { DetailWait } from './detail-wait.tsx'
import './detail.css'
import './head.css'
import './own.css'

export function DetailPane({ paneRef }: { paneRef: RefObject<HTMLElement | null> }) {
  return (
    <section
      ref={paneRef}
      className="pane detail"
      aria-label={detailWords.pane}
      tabIndex={-1}
      data-testid="detail"
    >
      <Content />
    </section>
  )
}

function Content() {
  const { detail: store, list } = useServices()
  const { id, detail, failure } = useStore(store)
  const attention = useStore(list, ({ place }) => place.attention === true)
  const home = homeOf(
    useEstate(),
    useStore(list, ({ place }) => place),
  )
  if (id === null && home) {
    return (
      <div className="detail-scroll" key={keyOf(home.ref)}>
        <OrganizationHome home={home} />
      </div>
    )
  }
  if (id === null && attention) {
    return (
      <div className="detail-scroll">
        <Glance />
      </div>
    )
  }
  if (id === null) {
    return (
      <Empty icon={<PanelRight size={28} strokeWidth={1.5} />} title={detailWords.nothing}>
        {detailWords.nothingHelp}
      </Empty>
    )
  }
  if (failure && detail?.id !== id) {
    const retry = <Button onPress={() => store.getState().again()}>{commonWords.retry}</Button>
    return (
      <Empty title={detailWords.failed} action={retry}>
        {explain(failure).text}
      </Empty>
    )
  }
  if (detail === null) return <DetailWait />
  // Until the chosen one is answered the one before it stays, and cannot be acted on.
  return (
    <div className="detail-scroll" key={detail.id} inert={detail.id !== id}>
      <CredentialView credential={detail} />
    </div>
  )
}
