import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { z } from 'zod'
import type { GraphNode, graphOf, UsageGraph } from '../../../shared/graph.ts'
import { Skeleton, SkeletonPicture } from '../../components/skeleton.tsx'
import { useServices } from '../../state/context.ts'
import { everyMember } from '../../state/estate.ts'
import { type Layers, layersOf } from '../../state/graph-layout.ts'
import { latest } from '../../state/latest.ts'
import { useEstate } from '../../state/use-estate.ts'
import { graphWords as words } from '../../words/graph.ts'
import { phrase } from '../../words/phrase.ts'
import { useProviderName } from '../sync/use-provider-name.ts'
import './graph.css'

/** Pixels. A column that would be narrower than `least` makes the picture scroll. */
const size = { most: 10, least: 76, gap: 18, row: 46, height: 38, head: 24 }

/** The picture of where secrets are used. It is asked for when shown, and again when credentials change. */
export function WhereUsed({ of }: { of: z.input<typeof graphOf> }) {
  const { client } = useServices()
  const [graph, setGraph] = useState<UsageGraph | null | undefined>(undefined)
  const key = JSON.stringify(of)
  useEffect(() => {
    const questions = latest()
    const ask = async () => {
      const current = questions.ask()
      // Without an answer there is no picture; the facts above it stand for themselves.
      const answer = await client.call('credentials.usageGraph', JSON.parse(key)).catch(() => null)
      if (current()) setGraph(answer)
    }
    void ask()
    const stop = client.on('credentials.changed', () => void ask())
    return () => {
      questions.forget()
      stop()
    }
  }, [client, key])
  if (graph === undefined) {
    return (
      <section>
        <h3 className="section-title">{words.title}</h3>
        <Skeleton>
          <SkeletonPicture />
        </Skeleton>
      </section>
    )
  }
  if (graph === null || graph.edges.length === 0) return null
  const left = words.leftOut(graph.leftOut)
  return (
    <section>
      <h3 className="section-title">{words.title}</h3>
      <Picture layers={layersOf(graph, size.most)} self={'id' in of ? of.id : null} />
      {left !== '' && <p className="field-help">{words.notShown(left)}</p>}
    </section>
  )
}

function Picture({ layers: { layers, edges }, self }: { layers: Layers; self: string | null }) {
  const box = useRef<HTMLElement>(null)
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    if (!box.current) return
    const measured = new ResizeObserver(([entry]) => setRoom(Math.floor(entry?.contentRect.width ?? 0)))
    measured.observe(box.current)
    return () => measured.disconnect()
  }, [])
  const gaps = size.gap * (layers.length - 1)
  const width = Math.max(size.least, (room - gaps) / layers.length)
  const rows = Math.max(...layers.map(({ nodes, hidden }) => nodes.length + (hidden > 0 ? 1 : 0)))
  const height = size.head + rows * size.row
  const at = new Map<string, { x: number; y: number; label: string }>()
  for (const [column, { nodes }] of layers.entries()) {
    for (const [index, node] of nodes.entries()) {
      const y = size.head + index * size.row
      at.set(node.id, { x: column * (width + size.gap), y, label: labelOf(node) })
    }
  }
  const sentences = [...at].flatMap(([id, { label }]) => {
    const to = edges.flatMap((edge) => (edge.from === id ? (at.get(edge.to)?.label ?? []) : []))
    return to.length > 0 ? [{ id, text: words.leads(label, to) }] : []
  })
  return (
    <>
      <ul className="visually-hidden">
        {sentences.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={box} className="graph-scroll" aria-label={words.picture} tabIndex={0}>
        <svg width={width * layers.length + gaps} height={height} role="presentation">
          {edges.map(({ from, to }) => {
            const [a, b] = [at.get(from), at.get(to)]
            if (!a || !b) return null
            const [x, y, end] = [a.x + width, a.y + size.height / 2, b.y + size.height / 2]
            const bend = (b.x - x) / 2
            const d = `M${x},${y} C${x + bend},${y} ${b.x - bend},${end} ${b.x},${end}`
            return <path key={`${from} ${to}`} className="graph-edge" d={d} />
          })}
          {layers.map(({ type, nodes, hidden }, column) => (
            <foreignObject key={type} x={column * (width + size.gap)} y={0} width={width} height={height}>
              <p className="graph-head">{words.columns[type]}</p>
              {nodes.map((node) => (
                <Node key={node.id} node={node} self={node.targetId !== null && node.targetId === self} />
              ))}
              {hidden > 0 && <p className="graph-more">{words.hidden(hidden)}</p>}
            </foreignObject>
          ))}
        </svg>
      </section>
    </>
  )
}

/** A secret bears the label of its field; everything else a name of the person’s or a remote’s. */
const labelOf = ({ type, label }: GraphNode) => (type === 'secret' ? phrase(label) : label)

/** What can be opened is a button. */
function Node({ node, self }: { node: GraphNode; self: boolean }) {
  const { detail, list } = useServices()
  const estate = useEstate()
  const { type, targetId, unnamed } = node
  const label = labelOf(node)
  const provider = useProviderName(node.detail ?? '')
  // Kinds are named as they are elsewhere; a remote’s word for a type is made readable.
  const readable = type === 'resource' ? words.detail(node.detail ?? '') : node.detail
  const detailed = type === 'organization' ? provider : readable
  const more = unnamed > 0 ? words.unnamed(unnamed) : node.detail && detailed
  const inside = (
    <>
      <bdi className="graph-label">{label}</bdi>
      {more && <span className="graph-detail">{more}</span>}
    </>
  )
  const look = `graph-node graph-${type}${self ? ' graph-self' : ''}`
  const member = everyMember(estate).find(({ organizationId }) => organizationId === targetId)
  if (targetId === null || self || (type !== 'credential' && !member)) {
    return (
      <div className={look} title={label}>
        {inside}
      </div>
    )
  }
  const go = () => {
    if (type === 'credential') return void detail.getState().choose(targetId)
    void detail.getState().choose(null)
    if (member) void list.getState().show(member.ref)
  }
  return (
    <Button className={look} onPress={go}>
      {inside}
    </Button>
  )
}
