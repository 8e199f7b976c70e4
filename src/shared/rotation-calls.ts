import { z } from 'zod'
import { credentialId } from './credential.ts'
import { call } from './ipc.ts'
import { newValue, rotation, rotationLook } from './rotation.ts'

const none = z.undefined()
const nothing = z.void()
const rotationId = z.uuid()
const key = z.string().max(300)

/** Replacing a secret everywhere it is used. No call answers with a value. */
export const rotationCalls = {
  /** Where the secret is used, by its keyed fingerprint, and how each place can be changed. Changes nothing. */
  'rotations.look': call(
    () => z.object({ credentialId, field: z.string().min(1).max(100).optional() }),
    rotationLook,
  ),
  /**
   * Seals the new value and sets it in every place but those of `leaveOut`; services are owed it. `notes` are places
   * that Keystead does not know. Throws `invalid-input` where the value is none for this kind, or a rotation is open.
   */
  'rotations.start': call(
    () =>
      z.object({
        credentialId,
        field: z.string().min(1).max(100),
        value: newValue,
        /** What its public counterpart becomes, where it changes with the secret. */
        identity: z.string().trim().min(1).max(4000).optional(),
        leaveOut: z.array(key).max(1000).default([]),
        notes: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
        reason: z.string().trim().max(2000).optional(),
      }),
    () => z.object({ id: rotationId }),
  ),
  /** Open ones first, then the newest. */
  'rotations.list': call(none, () => z.array(rotation)),
  'rotations.get': call(() => z.object({ id: rotationId }), rotation),
  /** Goes on where it was interrupted, and tries again what failed. */
  'rotations.resume': call(() => z.object({ id: rotationId }), nothing),
  /** The person changed a place by hand, or takes that back. */
  'rotations.tick': call(() => z.object({ id: rotationId, key, done: z.boolean() }), nothing),
  /** This place is none of the rotation's any more. What it holds stays. */
  'rotations.leaveOut': call(() => z.object({ id: rotationId, key }), nothing),
  /** The new value works: the old one is removed from the histories of its places. Throws unless every place has it. */
  'rotations.confirm': call(() => z.object({ id: rotationId }), nothing),
  /** The new value does not work: every place gets the old one back. */
  'rotations.revert': call(() => z.object({ id: rotationId }), nothing),
}
