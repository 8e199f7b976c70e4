import { z } from 'zod'
import { ours } from './ours.ts'

/** A thing in the picture of where secrets are used. `id` is unique in one picture. */
export const graphNode = z.object({
  id: z.string(),
  type: z.enum(['secret', 'credential', 'organization', 'scope', 'resource']),
  label: z.string(),
  /** A resource's kind («cluster»), a credential's, the service of an organization. */
  detail: ours.nullable(),
  /** Of a credential, an organization or a scope: what to open. */
  targetId: z.string().nullable(),
  /** Uses of a credential that its remote counts and does not name. */
  unnamed: z.int(),
})
export type GraphNode = z.output<typeof graphNode>

export const usageGraph = z.object({
  nodes: z.array(graphNode),
  /** From what is used to what uses it: secret, credential, organization, scope, resource. */
  edges: z.array(z.object({ from: z.string(), to: z.string() })),
  /** What is there and not in the picture. */
  leftOut: z.object({ credentials: z.int(), resources: z.int() }),
})
export type UsageGraph = z.output<typeof usageGraph>

export const graphOf = z.union([
  z.object({ id: z.uuid() }),
  z.object({ organizationId: z.uuid() }),
  z.object({ tieId: z.uuid() }),
])
