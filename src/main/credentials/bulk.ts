import type { BulkChange } from '../../shared/bulk.ts'
import { AppError } from '../../shared/errors.ts'
import { localProvider } from '../../shared/provider.ts'
import type { Catalogue, Provider, Remote } from '../providers/provider.ts'
import type { CredentialFull } from '../vault/credentials.ts'
import type { Annotation } from '../vault/edits.ts'
import type { ScopePlace } from '../vault/places.ts'
import type { OpenVault } from '../vault/vault.ts'
import type { Step } from './bulk-step.ts'
import { trashStep } from './bulk-trash.ts'
import { cannotRemove } from './may.ts'

export interface Around {
  readonly catalogue: Catalogue
  readonly remote: Remote | null
  readonly asksReason: Provider['asksReason']
  /** Where `moveTo` leads; null where nothing is moved. */
  readonly to: ScopePlace | null
}

const longestNote = 100_000
const mostTags = 50

/** Works out one step. Changes nothing. */
export function stepOf(
  row: CredentialFull,
  change: BulkChange,
  { catalogue, remote, asksReason, to }: Around,
): Step {
  if (change.restore || change.purge) return trashStep(row, change, catalogue, remote)
  if (row.trashedAt !== null) return { does: 'refuse', why: 'It is in the trash. Restore it to edit it.' }
  if (change.remove) {
    const why = cannotRemove(row, catalogue, remote)
    if (why !== null) return { does: 'refuse', why }
    const there = row.remoteId !== null && row.goneAt === null
    if (there && asksReason?.remove !== undefined && !change.reason) {
      return { does: 'refuse', why: `${catalogue.name} asks why it is deleted. Give a reason.` }
    }
    return { does: 'change', annotation: null, move: false, remove: true, lines: ['To the trash'] }
  }
  if (to !== null && row.provider !== localProvider) {
    return { does: 'refuse', why: `It lives at ${catalogue.name} and can only be moved there.` }
  }
  const move = to !== null && row.scopeId !== to.id
  const next = annotationOf(row, change)
  if ('why' in next) return { does: 'refuse', why: next.why }
  if (!move && next.lines.length === 0) return { does: 'nothing' }
  const lines = [
    ...(move ? [`Organization: ${row.organizationName} → ${to?.organizationName}`] : []),
    ...next.lines,
  ]
  return {
    does: 'change',
    annotation: next.lines.length > 0 ? next.annotation : null,
    move,
    remove: false,
    lines,
  }
}

function annotationOf(
  row: CredentialFull,
  change: BulkChange,
): { annotation: Annotation; lines: string[] } | { why: string } {
  const lines: string[] = []
  const annotation: { -readonly [K in keyof Annotation]: Annotation[K] } = {}
  const before: string[] = JSON.parse(row.tags)
  const out = new Set(change.removeTags?.map((tag) => tag.toLowerCase()))
  const kept = before.filter((tag) => !out.has(tag.toLowerCase()))
  const known = new Set(kept.map((tag) => tag.toLowerCase()))
  const tags = [...kept, ...(change.addTags ?? []).filter((tag) => !known.has(tag.toLowerCase()))]
  if (tags.length > mostTags) return { why: `It would have more than ${mostTags} tags.` }
  if (tags.join('\n') !== before.join('\n')) {
    annotation.tags = tags
    lines.push(`Tags: ${before.join(', ') || '–'} → ${tags.join(', ') || '–'}`)
  }
  if (change.appendNote !== undefined) {
    const notes = row.notes === '' ? change.appendNote : `${row.notes}\n${change.appendNote}`
    if (notes.length > longestNote) return { why: 'Its note would be too long.' }
    annotation.notes = notes
    lines.push('Note: one more line')
  }
  if (change.expiresAt !== undefined && change.expiresAt !== row.expiresAt) {
    annotation.expiresAt = change.expiresAt
    lines.push(`Expires: ${dayOf(row.expiresAt)} → ${dayOf(change.expiresAt)}`)
  }
  if (change.rotateDays !== undefined && change.rotateDays !== row.rotateDays) {
    annotation.rotateDays = change.rotateDays
    lines.push(`Rotate every: ${daysOf(row.rotateDays)} → ${daysOf(change.rotateDays)}`)
  }
  return { annotation, lines }
}

const dayOf = (at: number | null): string => (at === null ? '–' : new Date(at).toISOString().slice(0, 10))
const daysOf = (days: number | null): string => (days === null ? '–' : `${days} days`)

/** What one step changed, and what it was before: enough to take it back. */
export interface Done {
  readonly id: string
  readonly connectionId: string
  readonly before: Annotation | null
  readonly after: Annotation | null
  readonly movedFrom: string | null
  readonly movedTo: string | null
  readonly removed: boolean
  /** When it had gone to the trash that it was taken out of, and the reason that its remote was to be given. */
  readonly restored: { readonly at: number; readonly reason: string | null } | null
  /** Nothing brings it back. */
  readonly purged: boolean
  /** It was in conflict in the trash: put back there, a deletion would be sent that knows nothing of the other side. */
  readonly disputed: boolean
}

/** Does one step. Call it in a transaction. */
export function doStep(
  vault: OpenVault,
  row: CredentialFull,
  step: Step & { does: 'change' },
  around: Around,
  reason: string | null,
  now: number,
): Done {
  const before: Annotation = {
    tags: JSON.parse(row.tags),
    notes: row.notes,
    expiresAt: row.expiresAt,
    rotateDays: row.rotateDays,
  }
  const restored =
    step.restore && row.trashedAt !== null
      ? { at: row.trashedAt, reason: vault.outbox.get(row.id)?.reason ?? null }
      : null
  if (step.annotation) vault.edits.annotate(row.id, step.annotation, now)
  if (step.move && around.to) vault.moves.move(row.id, around.to, now)
  if (step.remove) vault.edits.trash(row.id, reason, now)
  if (step.restore) vault.edits.restore(row.id, now)
  if (step.purge) vault.edits.purge(row.id)
  return {
    id: row.id,
    connectionId: row.connectionId,
    before: step.annotation && before,
    after: step.annotation && { ...before, ...step.annotation },
    movedFrom: step.move ? row.scopeId : null,
    movedTo: step.move ? (around.to?.id ?? null) : null,
    removed: step.remove,
    restored,
    purged: step.purge === true,
    disputed: step.restore === true && row.theirs !== null,
  }
}

/** Takes a step back, unless the credential was changed since. Call it in a transaction. */
export function undoStep(vault: OpenVault, done: Done, now: number): boolean {
  const row = existing(vault, done.id)
  if (!row) return false
  if (done.removed) {
    if (row.trashedAt === null) return false
    vault.edits.restore(done.id, now)
    return true
  }
  if (row.trashedAt !== null) return false
  if (done.restored) {
    if (done.disputed || row.theirs !== null) return false
    vault.edits.trash(done.id, done.restored.reason, done.restored.at)
    return true
  }
  if (done.after && !isAs(row, done.after)) return false
  if (done.movedTo !== null && row.scopeId !== done.movedTo) return false
  const home = done.movedFrom === null ? null : vault.places.scope(done.movedFrom)
  if (done.movedFrom !== null && home === null) return false
  if (done.before) vault.edits.annotate(done.id, done.before, now)
  if (home) vault.moves.move(done.id, home, now)
  return true
}

/** Null for one that is no longer there. */
export function existing(vault: OpenVault, id: string): CredentialFull | null {
  try {
    return vault.credentials.get(id)
  } catch (error) {
    if (error instanceof AppError && error.is('not-found')) return null
    throw error
  }
}

const isAs = (row: CredentialFull, { tags, notes, expiresAt, rotateDays }: Annotation): boolean =>
  row.tags === JSON.stringify(tags) &&
  row.notes === notes &&
  row.expiresAt === expiresAt &&
  row.rotateDays === rotateDays
