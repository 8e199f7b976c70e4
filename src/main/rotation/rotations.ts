import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Emit } from '../../shared/contract.ts'
import { AppError, invalidInputAt } from '../../shared/errors.ts'
import type { Rotation } from '../../shared/rotation.ts'
import type { AuditTrail } from '../audit/trail.ts'
import type { Logins } from '../sync/logins.ts'
import type { OpenVault } from '../vault/vault.ts'
import { finish, giveBack } from './finish.ts'
import { lookAt } from './look.ts'
import { type RotationPlan, rotationPlan } from './plan.ts'
import { setValue } from './set-value.ts'
import { freshPrint, present, standingOf } from './standing.ts'
import { planOf, type Wanted } from './start.ts'

export interface RotationParts {
  readonly now: () => number
  readonly vault: () => OpenVault
  readonly logins: Pick<Logins, 'outline'>
  readonly trail: Pick<AuditTrail, 'write'>
  readonly emit: Emit
  /** A credential of this connection was edited. */
  readonly edited: (connectionId: string) => void
}

/**
 * Replaces a secret wherever it is used, one place after the other. The plan is in the vault, the new value is sealed
 * before the first place gets it, and how far each place is follows from what the vault holds and owes: after an
 * interruption it goes on where it was. What services are owed is sent by syncs, as every edit is.
 */
export function createRotations({ now, vault, logins, trail, emit, edited }: RotationParts) {
  const running = new Map<string, Promise<void>>()
  const around = () => ({ vault: vault(), logins })
  const get = (id: string) => {
    const row = vault().rotations.get(id)
    return { row, plan: rotationPlan.parse(JSON.parse(row.plan)) }
  }
  const open = (id: string): RotationPlan => {
    const { plan } = get(id)
    if (plan.state !== 'open') throw invalidInputAt('id', 'This rotation is over')
    return plan
  }
  const save = (id: string, plan: RotationPlan) => {
    vault().rotations.save(id, plan)
    emit('rotations.changed', {})
  }

  /** What the service made becomes the new value, once it is here with its public half. */
  function takeMade(id: string, plan: RotationPlan): RotationPlan {
    if (plan.source.version !== null) return plan
    const made = vault().rotations.current(plan.source.id, plan.source.field)
    if (!made || vault().outbox.get(plan.source.id)) return plan
    const { identity } = plan
    const to = identity && vault().rows.get(plan.source.id).state.attributes[identity.field]
    if (identity && typeof to !== 'string') return plan
    const source = { ...plan.source, version: made.version }
    const taken = { ...plan, source, identity: identity && { ...identity, to: to as string } }
    save(id, taken)
    return taken
  }

  /** Sets the next place that has not had its turn. False where there is none. */
  function step(id: string, again: boolean): boolean {
    if (!vault().rotations.open().includes(id)) return false
    const plan = takeMade(id, open(id))
    if (plan.source.version === null || !freshPrint(vault(), plan)) return false
    const next = plan.places.find((place) => {
      if (place.of !== 'credential' || place.way === 'hand') return false
      const { state } = standingOf(vault(), place, plan)
      return state === 'waiting' || (again && state === 'undone')
    })
    if (!next) return false
    const { source, identity, reason } = plan
    const value = vault().secrets.openVersion(source.id, source.field, source.version ?? 0)
    const places = plan.places.map((place) => (place === next ? { ...place, applied: true } : place))
    vault().together(() => {
      setValue(vault(), next, value, { identity, reason, now: now() })
      vault().rotations.save(id, { ...plan, places })
      trail.write(vault(), {
        what: 'edit',
        credentialId: next.id,
        detail: { change: 'rotate', field: next.field },
      })
    })
    edited(vault().credentials.get(next.id).connectionId)
    emit('rotations.changed', {})
    return true
  }

  async function work(id: string, again: boolean): Promise<void> {
    try {
      const mine = vault()
      // One at a time, so that a lock or a crash leaves whole places behind.
      while (step(id, again)) {
        await nextTurn()
        if (vault() !== mine) return
      }
    } catch (error) {
      if (error instanceof AppError && error.is('vault-locked')) return
      throw error
    }
  }
  /** Resolves when every place had its turn. Waits for a run that is going on; `again` runs after it once more. */
  async function goOn(id: string, again = false): Promise<void> {
    const before = running.get(id)
    if (before) await before
    if (before && !again) return
    // The first step waits, so that what it changes finds this run in its place.
    const run = nextTurn().then(() => work(id, again))
    running.set(id, run)
    try {
      await run
    } finally {
      if (running.get(id) === run) running.delete(id)
    }
  }

  return {
    look: (credentialId: string, field?: string) => lookAt(credentialId, field, around()).look,
    list: (): Rotation[] =>
      vault()
        .rotations.list()
        .map((row) => present(vault(), row)),
    get: (id: string): Rotation => present(vault(), get(id).row),
    async start(wanted: Wanted): Promise<string> {
      const id = vault().together(() => {
        const plan = planOf(wanted, around(), now())
        return vault().rotations.add(plan, now())
      })
      const { source } = open(id)
      emit('rotations.changed', {})
      edited(vault().credentials.get(source.id).connectionId)
      await goOn(id)
      return id
    },
    /** Goes on, and tries again what failed or was taken back. */
    async resume(id: string): Promise<void> {
      const plan = open(id)
      for (const place of plan.places) {
        const { state } = standingOf(vault(), place, plan)
        if (state !== 'failed' && state !== 'held') continue
        const row = vault().rows.get(place.id)
        vault().outbox.retry(row.rid)
        edited(vault().credentials.get(place.id).connectionId)
      }
      await goOn(id, true)
    },
    /** A run ended: what the service made may be here. Never rejects for a rotation that is over. */
    async moved(): Promise<void> {
      for (const id of vault().rotations.open()) await goOn(id)
    },
    tick(id: string, key: string, done: boolean): void {
      const plan = takeMade(id, open(id))
      const place = plan.places.find((one) => one.key === key && one.way === 'hand')
      if (!place) throw invalidInputAt('key', 'This place is not done by hand')
      vault().together(() => {
        const { source } = plan
        if (done && place.of === 'credential' && source.version !== null && place.id !== source.id) {
          const value = vault().secrets.openVersion(source.id, source.field, source.version)
          setValue(vault(), place, value, { identity: null, reason: '', now: now() })
        }
        const places = plan.places.map((one) => (one === place ? { ...one, applied: done } : one))
        save(id, { ...plan, places })
      })
      emit('credentials.changed', {})
    },
    leaveOut(id: string, key: string): void {
      const plan = open(id)
      save(id, { ...plan, places: plan.places.filter((place) => place.key !== key) })
    },
    confirm(id: string): void {
      const plan = open(id)
      if (!present(vault(), get(id).row).ready) {
        throw invalidInputAt('id', 'Not every place has the new value yet')
      }
      const touched = vault().together(() => finish(id, plan, around(), now()))
      for (const connectionId of touched) edited(connectionId)
      emit('rotations.changed', {})
    },
    revert(id: string): void {
      const plan = open(id)
      const touched = vault().together(() => giveBack(id, plan, vault(), now()))
      for (const connectionId of touched) edited(connectionId)
      emit('rotations.changed', {})
    },
  }
}
export type Rotations = ReturnType<typeof createRotations>
