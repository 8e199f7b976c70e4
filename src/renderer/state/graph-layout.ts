import type { GraphNode, UsageGraph } from '../../shared/graph.ts'

const order = ['secret', 'credential', 'organization', 'scope', 'resource'] as const
export type LayerType = (typeof order)[number]

/** A column of the picture. `hidden`: so many of its nodes have no room. */
export interface Layer {
  readonly type: LayerType
  readonly nodes: readonly GraphNode[]
  readonly hidden: number
}
export interface Layers {
  readonly layers: readonly Layer[]
  /** Between nodes that are shown. */
  readonly edges: readonly { from: string; to: string }[]
}

/**
 * The picture from left to right, at most `most` nodes in a column. A scope that bears its organization's name is
 * left out, and what led through it leads from the organization.
 */
export function layersOf(graph: UsageGraph, most: number): Layers {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  const standsFor = new Map<string, string>()
  for (const { from, to } of graph.edges) {
    const [a, b] = [byId.get(from), byId.get(to)]
    if (a?.type === 'organization' && b?.type === 'scope' && a.label === b.label) standsFor.set(to, from)
  }
  const joined = new Map<string, { from: string; to: string }>()
  for (const edge of graph.edges) {
    const from = standsFor.get(edge.from) ?? edge.from
    const to = standsFor.get(edge.to) ?? edge.to
    if (from !== to) joined.set(`${from} ${to}`, { from, to })
  }
  const edges = [...joined.values()]
  const place = new Map<string, number>()
  const layers: Layer[] = []
  for (const type of order) {
    const all = graph.nodes.filter((node) => node.type === type && !standsFor.has(node.id))
    if (all.length === 0) continue
    // Beside what it comes from, so that few lines cross.
    const from = new Map(
      all.map(({ id }) => {
        const before = edges.flatMap((edge) => (edge.to === id ? (place.get(edge.from) ?? []) : []))
        const mean = before.reduce((sum, one) => sum + one, 0) / before.length
        return [id, before.length === 0 ? Number.MAX_SAFE_INTEGER : mean] as const
      }),
    )
    const nodes = all.toSorted((a, b) => (from.get(a.id) ?? 0) - (from.get(b.id) ?? 0)).slice(0, most)
    for (const [index, { id }] of nodes.entries()) place.set(id, index)
    layers.push({ type, nodes, hidden: all.length - nodes.length })
  }
  return { layers, edges: edges.filter(({ from, to }) => place.has(from) && place.has(to)) }
}
