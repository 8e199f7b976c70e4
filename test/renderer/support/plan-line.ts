import type { PlanLine } from '../../../src/shared/sync.ts'

/** A line that changes a name, and what is given over it. */
export const line = (key: string, more: Partial<PlanLine> = {}): PlanLine => ({
  key,
  direction: 'push',
  action: 'change',
  credentialId: null,
  name: key,
  kindLabel: 'AWS',
  organization: 'Bio',
  scope: 'genomics',
  fields: [{ field: 'name', label: 'Name', secret: false, before: 'a', after: 'b' }],
  held: false,
  failure: null,
  ...more,
})
