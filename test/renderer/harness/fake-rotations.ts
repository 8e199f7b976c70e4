import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { PlaceState, Rotation, UsePlace } from '../../../src/shared/rotation.ts'

type Names = Extract<keyof AppCalls, `rotations.${string}`>

const rotationId = '7f0e8f6e-27a4-4b25-8c54-7d0a9b1f3c11'
const other = (at: number) => `7f0e8f6e-27a4-4b25-8c54-7d0a9b1f3c2${at}`
const place = (key: string, over: Partial<UsePlace>): UsePlace => ({
  key,
  of: 'credential',
  way: 'service',
  name: key,
  label: 'Secret access key',
  where: 'Halden Genomics / production',
  credentialId: null,
  connectionId: null,
  why: null,
  ...over,
})

/** A rotation of whatever it is asked for: three services, one that takes nothing, and the person's own checklist. */
export function fakeRotations(emit: Emit): Pick<Handlers<AppCalls>, Names> {
  let rotation: Rotation | null = null
  const placesOf = (id: string): UsePlace[] => [
    place(`${id} secretKey`, { name: 'nf-batch-prod', credentialId: id }),
    place('two', { name: 'nf-batch-staging', where: 'Halden Genomics / staging', credentialId: other(2) }),
    place('three', {
      name: 'laptop',
      label: 'Secret access key',
      where: 'Halden',
      way: 'vault',
      credentialId: other(3),
    }),
    place('four', {
      name: 'archive',
      where: 'Aurelia / shared',
      way: 'hand',
      why: 'Qovery has no way to edit this kind from outside.',
      credentialId: other(4),
    }),
  ]
  const set = (change: (key: string) => PlaceState) => {
    if (!rotation) return
    const places = rotation.places.map((one) => ({ ...one, state: change(one.key) }))
    const done = places.filter(({ state }) => state === 'done').length
    rotation = { ...rotation, places, done, ready: done === places.length }
    emit('rotations.changed', {})
  }
  return {
    'rotations.look': ({ credentialId }) => ({
      credentialId,
      field: 'secretKey',
      label: 'Secret access key',
      fields: [{ name: 'secretKey', label: 'Secret access key' }],
      madeBy: null,
      identity: { field: 'accessKey', label: 'Access key ID', value: 'AKIAIOSFODNN7EXAMPLE' },
      asksReason: null,
      places: placesOf(credentialId),
    }),
    'rotations.start': ({ credentialId, notes }) => {
      const lines = notes.map((name, at) =>
        place(`note ${at}`, { of: 'note', way: 'hand', name, label: null, where: null }),
      )
      const states: PlaceState[] = ['done', 'failed', 'done', 'by-hand', 'by-hand']
      const places = [...placesOf(credentialId), ...lines].map((one, at) => ({
        ...one,
        state: states[at] ?? 'by-hand',
        message: states[at] === 'failed' ? 'Seqera refused it: the key is too short.' : null,
      }))
      rotation = {
        id: rotationId,
        credentialId,
        name: 'nf-batch-prod',
        label: 'Secret access key',
        startedAt: 0,
        endedAt: null,
        state: 'open',
        replaces: false,
        places,
        done: 2,
        ready: false,
      }
      emit('rotations.changed', {})
      return { id: rotationId }
    },
    'rotations.list': () => (rotation ? [rotation] : []),
    'rotations.get': () => rotation as Rotation,
    'rotations.resume': () => set(() => 'done'),
    'rotations.tick': ({ key }) => {
      const before = new Map(rotation?.places.map((one) => [one.key, one.state]))
      set((each) => (each === key ? 'done' : (before.get(each) ?? 'waiting')))
    },
    'rotations.leaveOut': () => {},
    'rotations.confirm': () => {
      rotation = null
      emit('rotations.changed', {})
    },
    'rotations.revert': () => {
      rotation = null
      emit('rotations.changed', {})
    },
  }
}
