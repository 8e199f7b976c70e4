import { z } from 'zod'
import { onFirstUse } from '../../../shared/on-first-use.ts'
import { secretNames } from '../form.ts'
import { kindsOf } from '../kind.ts'
import type { Kind } from '../provider.ts'
import { category, secret, secretLines, text } from './fields.ts'
import { cloudKinds } from './kinds-cloud.ts'
import { gitKinds } from './kinds-git.ts'

const otherKinds = kindsOf([
  {
    id: 'container-reg',
    label: 'Container registry',
    schema: () =>
      z.object({
        registry: text('Registry', 'Docker Hub unless said').default('docker.io'),
        userName: text('User name'),
        password: secret('Password'),
        ...category(),
      }),
    hint: ['userName', 'registry'],
  },
  {
    id: 'ssh',
    label: 'SSH key',
    schema: () =>
      z.object({
        privateKey: secretLines('Private key'),
        passphrase: secret('Passphrase').optional(),
      }),
    hint: [],
  },
  {
    id: 'tw-agent',
    label: 'Tower Agent',
    schema: () =>
      z.object({
        // Not marked so in Seqera's API, but whoever has it can stand in for the agent.
        connectionId: secret('Connection ID'),
        workDir: text('Work directory').optional(),
        shared: z.boolean().optional().meta({ label: 'Shared by the workspace' }),
      }),
    hint: ['workDir'],
  },
  {
    id: 'local',
    label: 'Local',
    schema: () => z.object({ password: secret('Password') }),
    hint: [],
    cannot: {
      create: 'The API of Seqera has no credential of this kind to create. Choose another kind.',
      update: 'The API of Seqera takes no change to a credential of this kind. Change it in Seqera.',
    },
  },
])

/**
 * Every kind in Seqera's API 1.187 (`Credentials.provider`), and `local`, which only its keys know.
 *
 * What is required follows its Terraform provider and command line client. Field names are the API's,
 * so a write can send them as they are.
 */
export const kinds: readonly Kind[] = [...cloudKinds, ...gitKinds, ...otherKinds]

interface KindNames {
  readonly public: ReadonlySet<string>
  readonly secret: ReadonlySet<string>
}

const namesByKind = onFirstUse(
  () =>
    new Map(
      kinds.map(({ id, schema }): [string, KindNames] => {
        const secrets = new Set(secretNames(schema))
        return [
          id,
          {
            secret: secrets,
            public: new Set(Object.keys(schema.shape).filter((name) => !secrets.has(name))),
          },
        ]
      }),
    ),
)

/** The field names of a kind by what they are, or undefined for a kind that is not known. */
export const namesOf = (kind: string): KindNames | undefined => namesByKind().get(kind)

/** A name that is secret in one kind is taken for secret in a kind not known, and so for public names. */
export const anySecret = onFirstUse(
  () => new Set([...namesByKind().values()].flatMap((names) => [...names.secret])),
)
export const anyPublic = onFirstUse(
  () =>
    new Set(
      [...namesByKind().values()]
        .flatMap((names) => [...names.public])
        .filter((name) => !anySecret().has(name)),
    ),
)
