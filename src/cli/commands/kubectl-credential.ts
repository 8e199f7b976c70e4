import type { Command } from 'commander'
import { z } from 'zod'
import type { CredentialDetail } from '../../shared/credential.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { timeText } from '../output/time.ts'
import { assertMayShow } from '../reveal.ts'
import { openField, targetOf } from '../target.ts'
import type { Access } from '../vault/access.ts'

const versions = ['client.authentication.k8s.io/v1', 'client.authentication.k8s.io/v1beta1'] as const

/** What kubectl says in KUBERNETES_EXEC_INFO. */
const execInfo = z.object({
  apiVersion: z.enum(versions),
  kind: z.literal('ExecCredential'),
  spec: z.object({ cluster: z.object({ server: z.string() }).optional() }).optional(),
})

export const output = z.object({
  apiVersion: z.enum(versions),
  kind: z.literal('ExecCredential'),
  status: z.object({
    expirationTimestamp: z.string().optional(),
    token: z.string().optional(),
    clientCertificateData: z.string().optional(),
    clientKeyData: z.string().optional(),
  }),
})

export function configure(command: Command): void {
  command
    .option(
      '--ref <reference>',
      'keystead://ORGANIZATION/CREDENTIAL; else the one for the server that kubectl names',
    )
    .option('--reveal', 'show the credential on the terminal')
    .addHelpText(
      'after',
      `
In a kubeconfig:
  users:
    - name: halden
      user:
        exec:
          apiVersion: client.authentication.k8s.io/v1
          command: keystead
          args: [kubectl-credential, --ref, keystead://Halden/cluster]
          interactiveMode: IfAvailable
          provideClusterInfo: true`,
    )
}

export async function run(
  { terminal, withVault }: Context,
  { ref, reveal }: { ref?: string; reveal?: boolean },
): Promise<void> {
  const { apiVersion, spec } = readExecInfo(terminal.env.KUBERNETES_EXEC_INFO)
  assertMayShow(terminal, true, reveal)
  const status = await withVault(async ({ call, permit }) => {
    const id =
      ref === undefined ? await byServer(call, spec?.cluster?.server) : (await targetOf(call, ref)).id
    await permit('secret', [id])
    return statusOf(call, await call('credentials.get', { id }))
  })
  terminal.out(`${JSON.stringify(output.parse({ apiVersion, kind: 'ExecCredential', status }))}\n`)
}

function readExecInfo(text: string | undefined): z.output<typeof execInfo> {
  // Without it a person tries it by hand: the answer is then of the version that stays.
  if (!text) return { apiVersion: versions[0], kind: 'ExecCredential' }
  try {
    return execInfo.parse(JSON.parse(text))
  } catch {
    throw new CliError(
      'KUBERNETES_EXEC_INFO is not what this can answer',
      `it takes apiVersion ${versions.join(' or ')}`,
      exitCodes.usage,
    )
  }
}

async function byServer(call: Access['call'], server: string | undefined): Promise<string> {
  if (!server) {
    throw new CliError(
      'which credential?',
      'add --ref, or provideClusterInfo: true in the kubeconfig',
      exitCodes.usage,
    )
  }
  const found = await call('references.match', { kinds: ['kubernetes'], values: { server } })
  const [one, ...others] = found
  if (one && others.length === 0) return one.id
  const message = one ? `several credentials are for ${server}` : `no credential is for ${server}`
  throw new CliError(message, 'name one with --ref', exitCodes.notFound)
}

/** A token, or a client certificate with its key, or both. */
async function statusOf(
  call: Access['call'],
  credential: CredentialDetail,
): Promise<z.input<typeof output>['status']> {
  const field = (name: string) => credential.fields.find((one) => one.name === name)
  const token = field('token')?.held ? await openField(call, credential, 'token') : null
  const certificate = field('clientCertificate')?.value
  const key = certificate && field('clientKey')?.held ? await openField(call, credential, 'clientKey') : null
  if (token === null && key === null) {
    throw new CliError(
      `"${credential.name}" holds neither a token nor a client certificate with its key`,
      'store one with `keystead edit`',
      exitCodes.notFound,
    )
  }
  return {
    ...(token !== null && { token }),
    ...(key !== null && { clientCertificateData: String(certificate), clientKeyData: key }),
    ...(credential.expiresAt !== null && { expirationTimestamp: timeText(credential.expiresAt) }),
  }
}
