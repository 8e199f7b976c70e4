import type { Catalogue } from '../provider.ts'
import { cloudKinds } from './kinds-cloud.ts'
import { serviceKinds } from './kinds-service.ts'

/** What this vault alone holds: no remote knows of it, so nothing is ever sent or pulled. */
export const local: Catalogue = {
  id: 'local',
  name: 'This vault',
  summary: 'What no remote knows of: keys, tokens, logins and anything else that is kept here alone.',
  scopeName: 'Organizations',
  columns: ['expires', 'updated'],
  descriptionLabel: 'Description',
  kinds: [...cloudKinds, ...serviceKinds],
}
