import type { AppCalls } from '../../../src/shared/contract.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'

type Names =
  | 'providers.local'
  | 'ties.list'
  | 'ties.save'
  | 'ties.remove'
  | 'local.list'
  | 'local.add'
  | 'local.rename'
  | 'local.remove'

/** A vault with no ties and nothing of its own. */
export function fakeOrganizations(): Pick<Handlers<AppCalls>, Names> {
  const made = () => ({ id: crypto.randomUUID(), scopeId: crypto.randomUUID() })
  return {
    'providers.local': () => ({
      id: 'local',
      name: 'This vault',
      summary: '',
      kinds: [],
      scopeName: 'Organizations',
    }),
    'ties.list': () => ({ ties: [], suggestions: [] }),
    'ties.save': made,
    'ties.remove': () => {},
    'local.list': () => [],
    'local.add': made,
    'local.rename': () => {},
    'local.remove': () => {},
  }
}
