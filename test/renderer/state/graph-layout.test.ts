import { expect, test } from 'vitest'
import { layersOf } from '../../../src/renderer/state/graph-layout.ts'
import type { GraphNode, UsageGraph } from '../../../src/shared/graph.ts'

const node = (id: string, type: GraphNode['type'], label = id): GraphNode => ({
  id,
  type,
  label,
  detail: null,
  targetId: null,
  unnamed: 0,
})
const picture = (nodes: GraphNode[], ...edges: [string, string][]): UsageGraph => ({
  nodes,
  edges: edges.map(([from, to]) => ({ from, to })),
  leftOut: { credentials: 0, resources: 0 },
})

test('columns go from the secret to the resource, and what is not there takes none', () => {
  const { layers } = layersOf(picture([node('r', 'resource'), node('c', 'credential')], ['c', 'r']), 5)
  expect(layers.map(({ type }) => type)).toEqual(['credential', 'resource'])
})

test('a scope named like its organization is left out, and its resources hang on the organization', () => {
  const nodes = [node('o', 'organization', 'A'), node('s', 'scope', 'A'), node('r', 'resource')]
  const { layers, edges } = layersOf(picture(nodes, ['o', 's'], ['s', 'r']), 5)
  expect(layers.map(({ type }) => type)).toEqual(['organization', 'resource'])
  expect(edges).toEqual([{ from: 'o', to: 'r' }])
})

test('what has no room is counted, and no line leads to it', () => {
  const nodes = [node('s', 'secret'), ...['a', 'b', 'c'].map((id) => node(id, 'credential'))]
  const { layers, edges } = layersOf(picture(nodes, ['s', 'a'], ['s', 'b'], ['s', 'c']), 2)
  expect(layers[1]).toMatchObject({ hidden: 1 })
  expect(edges.map(({ to }) => to)).toEqual(['a', 'b'])
})

test('nodes stand beside what they come from', () => {
  const nodes = [node('a', 'secret'), node('b', 'secret'), node('x', 'credential'), node('y', 'credential')]
  const { layers } = layersOf(picture(nodes, ['b', 'x'], ['a', 'y']), 5)
  expect(layers[1]?.nodes.map(({ id }) => id)).toEqual(['y', 'x'])
})
