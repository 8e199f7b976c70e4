import fs from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { looksLikeReference } from '../../shared/reference.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import type { Terminal } from '../terminal.ts'

export type Environment = Record<string, string>

/** The variables of `files` over those of this process; a later file goes before an earlier one. */
export function environmentOf(
  { env, cwd }: Pick<Terminal, 'env' | 'cwd'>,
  files: readonly string[],
): Environment {
  const merged: Environment = {}
  for (const [name, value] of Object.entries(env)) if (value !== undefined) merged[name] = value
  for (const file of files) Object.assign(merged, readEnvFile(path.resolve(cwd, file)))
  return merged
}

function readEnvFile(file: string): Environment {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unreadable'
    throw new CliError(`${file} cannot be read (${code})`, 'check the path after --env-file', exitCodes.usage)
  }
  return parseEnv(text.replace(/^\uFEFF/, '')) as Environment
}

/** The values that are references, each once. */
export const referencesIn = (environment: Environment): string[] =>
  Object.values(environment).filter(looksLikeReference)

/** The same environment with every reference replaced by what it names. */
export const resolvedEnvironment = (
  environment: Environment,
  values: ReadonlyMap<string, string>,
): Environment =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, values.get(value) ?? value]))
