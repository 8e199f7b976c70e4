import type { LinkTarget } from '../../shared/desktop.ts'
import { linkWords } from '../words/link.ts'
import type { Services } from './context.ts'
import { openCredential } from './credential-commands.ts'
import { everywhere } from './place-ref.ts'

/** Goes where a link from outside leads. It reveals, copies and changes nothing. */
export function followLink(services: Services, target: LinkTarget): void {
  const { list, detail, notices } = services
  if (target.to === 'credential') void openCredential(services, target.id)
  else if (target.to === 'organization') {
    void detail.getState().choose(null)
    void list.getState().show({ organizationId: target.id })
  } else if (target.to === 'search') {
    void detail.getState().choose(null)
    void list.getState().recall(target.query, everywhere)
  } else if (target.to === 'attention') void list.getState().show({ attention: true })
  else notices.getState().tell({ tone: 'attention', text: linkWords.nothing })
}
