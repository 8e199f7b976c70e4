import type { Db } from '../../src/main/vault/database.ts'
import type { Condition, ListFilter } from '../../src/main/vault/listing/filter.ts'
import { at } from './vault.ts'

const day = 86_400_000

export const is = (condition: object): Partial<ListFilter> => ({
  conditions: [{ not: false, ...condition } as Condition],
})
const not = (condition: object): Partial<ListFilter> => ({
  conditions: [{ not: true, ...condition } as Condition],
})

/** Filters of every sort, by what they ask for. */
export const filtersOf = (db: Db): Record<string, Partial<ListFilter>> => {
  const place = db
    .prepare(
      `SELECT n.id AS connectionId, o.id AS organizationId, s.id AS scopeId FROM scopes s
       JOIN organizations o ON o.rid = s.organization JOIN connections n ON n.rid = o.connection ORDER BY s.rid LIMIT 1`,
    )
    .get() as { connectionId: string; organizationId: string; scopeId: string }
  const tieId = db.prepare('SELECT id FROM ties').pluck().get() as string
  return {
    everything: {},
    'a connection': { connectionId: place.connectionId },
    'an organization': { organizationId: place.organizationId },
    'a scope': { scopeId: place.scopeId },
    'a tie': { tieId },
    'a place there is not': { scopeId: '00000000-0000-4000-8000-000000000000' },
    'the trash': { trashed: true },
    'the trash, searched': { trashed: true, words: ['prod'] },
    'one word': { words: ['terraform'] },
    'a word of three letters': { words: ['dev'] },
    'part of a word, in capitals': { words: ['NOMICS'] },
    'two words': { words: ['genomics', 'prod'] },
    'two words of one place': { words: ['halden', 'genomics'] },
    'a place and a word': { words: ['halden', 'deploy'] },
    'a customer': { words: ['quillon'] },
    'a letter that ASCII has not': { words: ['éclair'] },
    'the same in capitals': { words: ['ÉCLAIR'] },
    'a place with such a letter': { words: ['århus'] },
    'two letters': { words: ['qa'] },
    'one letter': { words: ['7'] },
    'a short and a long word': { words: ['qa', 'terraform'] },
    'a note': { words: ['runbook'] },
    'part of a key id': { words: ['KIA'] },
    'a word nobody has': { words: ['zzzzzz'] },
    'signs of LIKE': { words: ['%', '_'] },
    'quotation marks': { words: ['"prod"'] },
    'a place in words and by id': { words: ['prod'], organizationId: place.organizationId },
    'without a word': { conditions: [{ not: true, on: 'word', text: 'prod' }] },
    'a tag': is({ on: 'tag', tag: 'PCI' }),
    'no tag': not({ on: 'tag', tag: 'pci' }),
    'a kind': is({ on: 'kind', ids: ['aws'] }),
    'not a kind': not({ on: 'kind', ids: ['aws', 'github'] }),
    'a service': is({ on: 'provider', ids: ['keycard'] }),
    'no such service': not({ on: 'provider', ids: ['seqera', 'qovery'] }),
    'an organization by name': is({ on: 'organization', named: 'HALDEN' }),
    'a scope by name': is({ on: 'scope', named: 'prod' }),
    unhealthy: is({ on: 'health', states: ['warn', 'invalid'] }),
    healthy: is({ on: 'health', states: ['ok'] }),
    'a secret': is({ on: 'secret', held: true, secretless: { cloudplans: ['aws', 'gcp', 'azure'] } }),
    'no secret': is({ on: 'secret', held: false, secretless: { cloudplans: ['aws', 'gcp', 'azure'] } }),
    'used lately': is({ on: 'time', clock: 'used', after: at - 90 * day, before: null, never: false }),
    unused: is({ on: 'time', clock: 'used', after: null, before: at - 90 * day, never: true }),
    'never used': is({ on: 'time', clock: 'used', after: null, before: null, never: true }),
    'an old secret': is({ on: 'time', clock: 'stored', after: null, before: at - 300 * day, never: false }),
    'a secret of some age': is({
      on: 'time',
      clock: 'stored',
      after: at - 90 * day,
      before: at - 30 * day,
      never: false,
    }),
    'expires soon': is({ on: 'time', clock: 'expires', after: null, before: at + 30 * day, never: false }),
    'not expiring soon': not({
      on: 'time',
      clock: 'expires',
      after: null,
      before: at + 30 * day,
      never: false,
    }),
    'a file': is({ on: 'file', text: 'KEY' }),
    'no such file': not({ on: 'file', text: 'key' }),
    'part of a name': is({ on: 'name', text: 'Deploy' }),
    'a whole name': is({ on: 'named', name: 'terraform-deploy-prod' }),
    ...Object.fromEntries(
      ['conflict', 'owed', 'pending', 'held', 'failed', 'local', 'synced', 'gone'].flatMap((state) => [
        [state, is({ on: 'standing', is: state })],
        [`not ${state}`, not({ on: 'standing', is: state })],
      ]),
    ),
    ...Object.fromEntries(
      ['notes', 'tags', 'expiry', 'usage', 'description', 'fields', 'files'].map((what) => [
        `has ${what}`,
        is({ on: 'has', what }),
      ]),
    ),
  }
}
