import { expect, test } from 'vitest'
import { accessFact } from '../../../src/renderer/words/access.ts'
import type { AuditEntry } from '../../../src/shared/audit.ts'

const entry = (detail: AuditEntry['detail']): AuditEntry => ({
  seq: 1,
  at: 0,
  what: 'reveal',
  surface: 'window',
  credentialId: null,
  credentialName: null,
  detail,
})
const label = (field: string) => (field === 'secretKey' ? 'Secret access key' : field)

test('an access tells the field by its label, the earlier state and the program that asked', () => {
  expect(accessFact(entry({ field: 'secretKey' }), label)).toBe('Secret access key')
  expect(accessFact(entry({ field: 'secretKey', version: 2 }), label)).toBe(
    'Secret access key, of an earlier state',
  )
  expect(accessFact(entry({ field: 'gone', program: '/opt/tools/deployer' }), label)).toBe(
    'gone, by deployer',
  )
  expect(accessFact(entry({ change: 'update' }), label)).toBe('')
})
