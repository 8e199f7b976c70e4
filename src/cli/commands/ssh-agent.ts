import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import type { Command } from 'commander'
import { makePrivateFolder, runtimeFolder } from '../../main/socket/place.ts'
import { confirmed } from '../agent/consent.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { type AgentKeys, serveAgentClient } from '../helpers/agent-protocol.ts'
import { shown } from '../output/style.ts'
import { runChild } from '../secrets/child.ts'
import type { Access } from '../vault/access.ts'

export const output = null

export function configure(command: Command): void {
  command
    .argument('[command...]', 'run this with the agent, after --; else serve until it is stopped')
    .option('--socket <path>', 'where to listen; else a private place, which is printed')
    .addHelpText(
      'after',
      `
Keys stay in the vault: it is asked for signatures (Ed25519, ECDSA, RSA with SHA-2). Keys are added and
removed there, not with ssh-add. With «ask before each signature» in the settings you confirm each one.
  keystead ssh-agent -- ssh git@example.org
  eval "$(keystead ssh-agent &)"`,
    )
}

export async function run(
  context: Context,
  words: string[],
  { socket }: { socket?: string },
): Promise<number> {
  const { terminal } = context
  return context.withVault(async (vault) => {
    const { unusable } = await vault.call('ssh.identities')
    for (const { name, reason } of unusable)
      context.note(`keystead: "${shown(name)}" is left out: ${shown(reason)}`)
    const address = path.resolve(terminal.cwd, socket ?? ownAddress(context))
    const server = await listen(address, agentKeys(vault, await confirming(context, vault)))
    try {
      const [command, ...args] = words
      if (command === undefined) {
        terminal.out(`SSH_AUTH_SOCK=${quoted(address)}; export SSH_AUTH_SOCK;\n`)
        await stopped()
        return exitCodes.done
      }
      const environment = { ...definedOnly(terminal.env), SSH_AUTH_SOCK: address }
      return await runChild(terminal, { words: [command, ...args], environment, conceal: null })
    } finally {
      server.close()
      fs.rmSync(address, { force: true })
    }
  }, 'parent')
}

function ownAddress({ terminal }: Context): string {
  const folder = runtimeFolder({ ...terminal.env })
  makePrivateFolder(folder)
  return path.join(folder, `ssh-${process.pid}.sock`)
}

/** Throws where something is there already: it may be another agent. */
function listen(address: string, keys: AgentKeys): Promise<net.Server> {
  const server = net.createServer((socket) => serveAgentClient(socket, keys))
  return new Promise((resolve, reject) => {
    server.once('error', (error: { code?: string }) => {
      const hint = error.code === 'EADDRINUSE' ? 'name another one with --socket, or remove it' : null
      reject(new CliError(`${address} cannot be listened at (${error.code})`, hint))
    })
    const before = process.platform === 'win32' ? null : process.umask(0o177)
    server.listen(address, () => resolve(server))
    if (before !== null) process.umask(before)
  })
}

/**
 * Who has the vault open asks the person where the settings say so. Where it was opened for this agent alone, the
 * program that KEYSTEAD_CONFIRM names is asked, and without one nothing is signed.
 */
async function confirming({ terminal }: Context, { call, kind }: Access) {
  const { confirmSignatures } = await call('settings.get')
  if (kind === 'shared' || !confirmSignatures) return async () => true
  const program = terminal.env.KEYSTEAD_CONFIRM
  return async (comment: string) =>
    program ? confirmed(program, `Allow a signature with ${comment}?`) : false
}

/** A key is named by its public half; which credential that is, the vault said when it listed them. */
function agentKeys({ call }: Access, mayUse: (comment: string) => Promise<boolean>): AgentKeys {
  const known = new Map<string, { credentialId: string; comment: string }>()
  const list = async () => {
    const { identities } = await call('ssh.identities')
    known.clear()
    for (const { blob, ...key } of identities) known.set(blob, key)
    return identities
  }
  return {
    identities: async () =>
      (await list()).map(({ blob, comment }) => ({ blob: Buffer.from(blob, 'base64'), comment })),
    async sign(blob, data, flags) {
      const name = blob.toString('base64')
      if (!known.has(name)) await list()
      const key = known.get(name)
      if (key === undefined || !(await mayUse(key.comment))) return null
      const { credentialId } = key
      const { signature } = await call('ssh.sign', { credentialId, data: data.toString('base64'), flags })
      return Buffer.from(signature, 'base64')
    },
  }
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
const definedOnly = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
