import type { Field } from '../../../src/shared/field.ts'
import type { KindInfo } from '../../../src/shared/provider.ts'

type Loose = Pick<Field, 'name' | 'label'> & Partial<Field>

export const fieldOf = (loose: Loose): Field => ({
  type: 'text',
  secret: false,
  required: true,
  readOnly: false,
  ...loose,
})

export const server = (initial: string) => fieldOf({ name: 'server', label: 'Server', type: 'url', initial })
export const token = fieldOf({
  name: 'token',
  label: 'Access token',
  secret: true,
  help: 'Shown once when it is created.',
})
export const text = (name: string, label: string) => fieldOf({ name, label })
export const secret = (name: string, label: string, type: Field['type'] = 'text') =>
  fieldOf({ name, label, type, secret: true })
export const kind = (
  id: string,
  label: string,
  fields: Field[],
  cannot: KindInfo['cannot'] = {},
): KindInfo => ({
  id,
  label,
  fields,
  cannot,
})
