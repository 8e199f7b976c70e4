import type { AppCalls } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'

type Names = Extract<keyof AppCalls, `rotations.${string}`>

/** Rotation of secrets. Values go in, and none comes out. */
export const rotationHandlers = ({ rotations }: Core): Pick<Handlers<AppCalls>, Names> => ({
  'rotations.look': ({ credentialId, field }) => rotations.look(credentialId, field),
  'rotations.start': async (wanted) => ({ id: await rotations.start(wanted) }),
  'rotations.list': () => rotations.list(),
  'rotations.get': ({ id }) => rotations.get(id),
  'rotations.resume': ({ id }) => rotations.resume(id),
  'rotations.tick': ({ id, key, done }) => rotations.tick(id, key, done),
  'rotations.leaveOut': ({ id, key }) => rotations.leaveOut(id, key),
  'rotations.confirm': ({ id }) => rotations.confirm(id),
  'rotations.revert': ({ id }) => rotations.revert(id),
})
