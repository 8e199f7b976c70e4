import type { Command } from 'commander'
import type { z } from 'zod'
import type { KdfPolicy } from '../main/crypto/kdf-policy.ts'
import { type Style, styleOf } from './output/style.ts'
import { type Column, table } from './output/table.ts'
import type { PassphraseSource } from './passphrase.ts'
import type { Terminal } from './terminal.ts'
import type { Access } from './vault/access.ts'
import { vaultFolder } from './vault/which.ts'

/** Options that every command takes. */
export interface GlobalOptions {
  readonly vault?: string
  readonly passphraseFd?: string
  readonly json?: boolean
}

export interface Host {
  readonly terminal: Terminal
  /** For tests that must not wait a second per vault. */
  readonly kdf?: KdfPolicy
}

/** What a command works with. It never asks the process itself. */
export interface Context {
  readonly host: Host
  readonly terminal: Terminal
  readonly style: Style
  readonly json: boolean
  readonly source: PassphraseSource
  /** The folder of the vault that is meant. Throws where there is none. */
  readonly folder: () => string
  /** Opens the vault for `deed`, or asks who has it open, and lets go of it afterwards. */
  readonly withVault: <T>(deed: (vault: Access) => Promise<T>, caller?: 'self' | 'parent') => Promise<T>
  /** Prints the value as JSON of this shape, or as people read it. */
  readonly answer: <S extends z.ZodType>(shape: S, value: z.input<S>, forPeople: () => string) => void
  readonly table: <Row>(rows: readonly Row[], columns: readonly Column<Row>[]) => string
  /** A line beside the answer, on standard error. */
  readonly note: (text: string) => void
  /** Every command with its options. */
  readonly tree: () => Promise<Command>
}

export function contextOf(
  host: Host,
  options: GlobalOptions,
  fd: number | null,
  tree: Context['tree'],
): Context {
  const { terminal } = host
  const style = styleOf(terminal)
  const source: PassphraseSource = { terminal, fd }
  const folder = () => vaultFolder(terminal, options.vault)
  const json = options.json ?? false
  return {
    host,
    terminal,
    style,
    json,
    source,
    folder,
    async withVault(deed, caller = 'parent') {
      const { openAccess } = await import('./vault/access.ts')
      const access = await openAccess({
        folder: folder(),
        caller,
        source,
        ...(host.kdf && { kdf: host.kdf }),
      })
      try {
        return await deed(access)
      } finally {
        await access.close()
      }
    },
    answer: (shape, value, forPeople) =>
      terminal.out(json ? `${JSON.stringify(shape.parse(value), null, 2)}\n` : forPeople()),
    table: (rows, columns) => table(rows, columns, style, terminal.outIsTerminal ? terminal.width : null),
    note: (text) => terminal.err(`${text}\n`),
    tree,
  }
}
