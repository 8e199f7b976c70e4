import type { GraphNode, UsageGraph } from '../../shared/graph.ts'
import { findCatalogue } from '../providers/registry.ts'
import { kindLabel, providerName } from '../search/of-registry.ts'
import type { GraphRepository, GraphRow } from '../vault/graph.ts'
import type { Known } from '../vault/listing/known.ts'
import { fieldsOf } from './kind-fields.ts'

/** So many credentials, and so many resources, are in one picture; what is beyond is counted. */
const most = { credentials: 100, resources: 300, holders: 50 }

interface Usage {
  readonly count: number
  readonly by: readonly { readonly type: string; readonly id: string; readonly name: string }[]
}

/** As its form calls it. A field of the person's own, or of an unknown kind, has its name. */
function fieldLabel(holder: GraphRow | undefined, field: string, known: Known): string {
  const provider = known.scopes.get(holder?.scope ?? -1)?.provider
  if (!holder || provider === undefined) return field
  return fieldsOf(findCatalogue(provider), holder.kind).find(({ name }) => name === field)?.label ?? field
}

/**
 * The picture of where secrets are used. `seeds` are the credentials it is about; who else holds their secrets comes
 * in as well. `total`: how many it is about in all, of which `seeds` are some.
 */
export function usageGraphOf(
  graph: GraphRepository,
  known: Known,
  seeds: readonly number[],
  total: number,
): UsageGraph {
  const shown = new Set(seeds.slice(0, most.credentials))
  const asked = shown.size
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, { from: string; to: string }>()
  const add = (node: Omit<GraphNode, 'unnamed'> & { unnamed?: number }) =>
    void nodes.set(node.id, { unnamed: 0, ...node })
  const join = (from: string, to: string) => void edges.set(`${from} ${to}`, { from, to })

  const secrets = new Map<string, { field: string; holders: Set<number> }>()
  for (const { fingerprint, field, rid } of graph.secrets([...shown])) {
    const key = fingerprint.toString('hex')
    const secret = secrets.get(key) ?? { field, holders: new Set([rid]) }
    secret.holders.add(rid)
    if (!secrets.has(key)) {
      for (const holder of graph.holders(fingerprint, most.holders)) secret.holders.add(holder.rid)
    }
    secrets.set(key, secret)
  }
  for (const { holders } of secrets.values()) for (const rid of holders) shown.add(rid)

  const rows = graph.rows([...shown])
  const nodeOf = new Map(rows.map((row) => [row.rid, `credential:${row.id}`]))
  // A node has a number and not its fingerprint: that is the vault's own.
  for (const [index, { field, holders }] of [...secrets.values()].entries()) {
    const id = `secret:${index}`
    const holder = rows.find(({ rid }) => holders.has(rid))
    add({ id, type: 'secret', label: fieldLabel(holder, field, known), detail: null, targetId: null })
    for (const rid of holders) {
      const credential = nodeOf.get(rid)
      if (credential) join(id, credential)
    }
  }
  let leftResources = 0
  let resources = 0
  for (const row of rows) {
    const { place, usage } = placeAndUsage(row, known)
    const credential = `credential:${row.id}`
    const unnamed = Math.max(0, usage.count - usage.by.length)
    add({
      id: credential,
      type: 'credential',
      label: row.name,
      detail: kindLabel(row.kind),
      targetId: row.id,
      unnamed,
    })
    if (!place) continue
    const organization = `organization:${place.organizationId}`
    const scope = `scope:${place.scopeId}`
    const service = providerName(place.provider)
    add({
      id: organization,
      type: 'organization',
      label: place.organizationName,
      detail: service,
      targetId: place.organizationId,
    })
    add({ id: scope, type: 'scope', label: place.scopeName, detail: null, targetId: place.scopeId })
    join(credential, organization)
    join(organization, scope)
    for (const { type, id, name } of usage.by) {
      const resource = `resource:${place.connectionId}:${type}:${id}`
      if (!nodes.has(resource)) {
        if (resources >= most.resources) {
          leftResources++
          continue
        }
        resources++
        add({ id: resource, type: 'resource', label: name, detail: type, targetId: null })
      }
      join(credential, resource)
      join(scope, resource)
    }
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    leftOut: { credentials: Math.max(0, total - asked), resources: leftResources },
  }
}

function placeAndUsage(row: GraphRow, known: Known) {
  const usage: Usage = row.usage === null ? { count: 0, by: [] } : JSON.parse(row.usage)
  return { place: known.scopes.get(row.scope), usage }
}
