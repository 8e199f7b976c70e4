import type { AppCalls, Emit } from '../../../src/shared/contract.ts'
import { AppError } from '../../../src/shared/errors.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { ConsentAsked, GrantInfo } from '../../../src/shared/program.ts'

type Names = Extract<
  keyof AppCalls,
  `references.${string}` | `ssh.${string}` | `consent.${string}` | `programs.${string}`
>

const id = (last: number) => `7d1c4c1e-0000-4000-8000-00000000000${last}`
const git = {
  pid: 48_213,
  askedBy: 48_220,
  executable: '/usr/lib/git-core/git-remote-https',
  script: null,
  checked: true,
}
const terraform = {
  pid: 9_120,
  askedBy: 9_131,
  executable: '/home/mira/.pyenv/versions/3.12.4/bin/python3.12',
  script: '/home/mira/work/aurelia/pipelines/deploy_all_regions.py',
  checked: false,
}

const asked = (over: Partial<ConsentAsked>): ConsentAsked => ({
  id: id(1),
  at: Date.now(),
  until: Date.now() + 120_000,
  program: git,
  permission: 'secret',
  credentials: [{ id: id(5), name: 'github-deploy', organization: 'Aurelia Biotech' }],
  ...over,
})

/** Programs that ask, as the hash says: one, or several with many credentials. */
export function fakePrograms(trouble: string | null, emit: Emit): Pick<Handlers<AppCalls>, Names> {
  const many = Array.from({ length: 14 }, (_, n) => ({
    id: `7d1c4c1e-0000-4000-8000-0000000001${10 + n}`,
    name: `archive-eu-west-${n + 1}`,
    organization: n % 3 === 0 ? null : 'Northwind Robotics',
  }))
  let pending: ConsentAsked[] =
    trouble === 'consent'
      ? [asked({})]
      : trouble === 'consent-many'
        ? [
            asked({ id: id(2), program: terraform, credentials: many }),
            asked({ permission: 'list', credentials: [] }),
          ]
        : []
  let programs: GrantInfo[] = [
    {
      ...git,
      id: id(3),
      permission: 'secret',
      credentialId: id(5),
      credentialName: 'github-deploy',
      at: 0,
      usedAt: 0,
    },
    {
      ...terraform,
      id: id(4),
      permission: 'list',
      credentialId: null,
      credentialName: null,
      at: 0,
      usedAt: 0,
    },
  ]
  const nothing = () => {
    throw new AppError('not-found', { what: 'credential', id: '' }, 'There is none.')
  }
  return {
    'references.resolve': nothing,
    'references.match': () => [],
    'ssh.identities': () => ({ identities: [], unusable: [] }),
    'ssh.sign': nothing,
    'consent.pending': () => pending,
    'consent.answer': ({ id: answered }) => {
      pending = pending.filter((one) => one.id !== answered)
      emit('consent.changed', {})
    },
    'programs.list': () => programs,
    'programs.revoke': ({ id: revoked }) => {
      programs = programs.filter((one) => one.id !== revoked)
    },
  }
}
