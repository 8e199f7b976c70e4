import { type AttentionReason, type Finding, reasons } from '../../shared/attention.ts'
import type { AppCalls } from '../../shared/contract.ts'
import type { CustomField } from '../../shared/credential.ts'
import { AppError, invalidInputAt } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'
import { labelOf } from '../credentials/changes.ts'
import { ownSecret } from '../credentials/own-fields.ts'
import { summaryOf } from '../credentials/present.ts'
import { parseTotp, totpAt } from '../credentials/totp.ts'
import { usageGraphOf } from '../credentials/usage-graph.ts'
import { findCatalogue, providers } from '../providers/registry.ts'
import { createRateLimit } from '../rate-limit.ts'
import { bandsOf } from '../search/bands.ts'
import { searchCatalogue } from '../search/of-registry.ts'
import type { AttentionPlace } from '../vault/attention/attention.ts'
import type { AttentionPolicy } from '../vault/attention/reasons.ts'
import { everything } from '../vault/listing/filter.ts'
import { byName } from '../vault/listing/listing.ts'
import type { Slices } from '../vault/listing/segment.ts'
import { inVault } from './in-vault.ts'

export type InsightNames = 'credentials.totp' | 'credentials.usageGraph'
type Names = InsightNames | Extract<keyof AppCalls, `attention.${string}` | `secrets.${string}`>

/** So many places of one value are told. */
const mostPlaces = 100
const asksIn10Seconds = 10
const mostInPicture = 100

/** What the vault can tell of what it holds. */
export const insightHandlers = (core: Core): Pick<Handlers<AppCalls>, Names> => {
  const { ports, session, countReveal } = core
  const countAsk = createRateLimit(ports.monotonic, asksIn10Seconds)
  const run = <T>(work: Slices<T>): Promise<T> => inVault(session, work)

  const policy = (): AttentionPolicy => {
    const { leadDays, unusedDays, rotationDays } = session.vault().settings.get()
    const tellsUse = providers.filter((provider) => provider.tellsUse).map(({ id }) => id)
    const { secretless } = searchCatalogue()
    return { now: ports.now(), leadDays, unusedDays, rotationDays, secretless, tellsUse }
  }
  const summaries = (rids: readonly number[]) =>
    session
      .vault()
      .listing.rows(rids)
      .map((row) => summaryOf(row, findCatalogue(row.provider)))

  return {
    'attention.counts': (where) => run(session.vault().attention.counts(where, policy())),
    'attention.list': async ({ reasons: wanted = [...reasons], cursor, limit, ...where }) => {
      const { attention } = session.vault()
      const rule = policy()
      const counts = await run(attention.counts(where, rule))
      const after = cursor === undefined ? null : placeOf(cursor)
      const page = await run(attention.page(where, wanted, rule, after, limit))
      const rows = summaries(page.found.map(({ rid }) => rid))
      const findings = page.found.map(
        ({ reason, facts }, index) =>
          ({ reason, credential: rows[index], ...asTold(reason, facts) }) as Finding,
      )
      return { findings, cursor: page.after === null ? null : page.after.join('.'), counts }
    },
    'attention.ages': async (where) => {
      const { attention } = session.vault()
      const bands = bandsOf(searchCatalogue(), ports.now())
      const counted = async (clock: keyof typeof bands) => {
        const counts = await run(attention.ages(where, clock, bands[clock]))
        return bands[clock].map(({ id, query }, index) => ({ id, query, count: counts[index] ?? 0 }))
      }
      return {
        stored: await counted('stored'),
        used: await counted('used'),
        expires: await counted('expires'),
      }
    },
    'secrets.whereIs': ({ value }) => {
      countAsk()
      const vault = session.vault()
      // A value that was copied often has the end of its line with it.
      const tried = [...new Set([value, value.trim()])].filter((one) => one !== '')
      const found = tried.flatMap((one) => vault.whereIs.credentials(one, mostPlaces + 1))
      const rows = summaries(found.map(({ rid }) => rid))
      const logins = new Set(tried.flatMap((one) => vault.whereIs.connections(one)))
      return {
        credentials: found.slice(0, mostPlaces).map(({ field, kind, current, storedAt }, index) => {
          const credential = rows[index] as (typeof rows)[number]
          const label = labelOf(`secrets.${field}`, kind, findCatalogue(credential.provider))
          return { credential, field, label, current: current === 1, storedAt }
        }),
        connections: vault.connections
          .list()
          .filter(({ id }) => logins.has(id))
          .map(({ id, label, provider }) => ({ id, label, provider })),
        more: found.length > mostPlaces,
      }
    },
    'credentials.usageGraph': async (of) => {
      const vault = session.vault()
      const { listing, graph } = vault
      if ('id' in of) return usageGraphOf(graph, listing.known(), [vault.credentials.get(of.id).rid], 1)
      const filter = { ...everything, ...of }
      const { total } = await run(listing.page({ filter, order: byName, limit: 1 }))
      const places = [...listing.known().scopes.values()].filter(
        (place) =>
          ('organizationId' in of && place.organizationId === of.organizationId) ||
          ('tieId' in of && place.tieId === of.tieId),
      )
      const sharing = graph.sharing(
        [...new Set(places.map(({ organization }) => organization))],
        mostInPicture,
      )
      const used = await run(
        listing.all(
          { ...filter, conditions: [{ not: false, on: 'has', what: 'usage' }] },
          byName,
          mostInPicture,
        ),
      )
      const others =
        sharing.length + used.length >= mostInPicture
          ? []
          : await run(listing.all(filter, byName, mostInPicture))
      const seeds = [...new Set([...sharing, ...used, ...others])].slice(0, mostInPicture)
      return usageGraphOf(graph, listing.known(), seeds, total)
    },
    'credentials.totp': ({ id, field }) => {
      const vault = session.vault()
      const own: CustomField[] = JSON.parse(vault.credentials.get(id).custom)
      if (!own.some((one) => one.type === 'totp' && ownSecret(one) === field)) {
        throw new AppError(
          'not-found',
          { what: 'one-time code', id: field },
          'This credential has no one-time code of that name.',
        )
      }
      countReveal(`${id} ${field}`)
      const totp = parseTotp(vault.secrets.open(id, field))
      const { code, endsAt } = totpAt(totp, ports.now())
      return { code, periodSeconds: totp.periodSeconds, validUntil: endsAt }
    },
  }
}

/** A truth value is a number in SQL. */
const asTold = (reason: AttentionReason, facts: Readonly<Record<string, unknown>>) =>
  reason === 'rotation-due' ? { ...facts, byPolicy: facts.byPolicy === 1 } : facts

function placeOf(cursor: string): AttentionPlace {
  const [, reason, offset] = /^(\d{1,2})\.(\d{1,9})$/.exec(cursor) ?? []
  if (reason === undefined || offset === undefined) {
    throw invalidInputAt('cursor', 'This is no place in a list. Ask for the first page again')
  }
  return [Number(reason), Number(offset)]
}
