import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import type { Terminal } from '../terminal.ts'

/** Bytes as the text they are. Throws for what is none: with other letters in its place it would be another secret. */
export function textOf(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new CliError(
      `${what} is no text (UTF-8)`,
      'encode it, as with base64, or attach it as a file in the window',
      exitCodes.usage,
    )
  }
}

/** Throws where there is none: what is empty leaves a secret as it was. */
export function assertSecret(text: string, what: string): string {
  if (text !== '') return text
  throw new CliError(`${what} is empty`, 'give the secret there, or leave the option out', exitCodes.usage)
}

/** All of standard input as a secret, without its last line end. */
export async function secretOfInput({ input }: Terminal): Promise<string> {
  const text = textOf(await input(), 'standard input').replace(/\r?\n$/, '')
  return assertSecret(text, 'standard input')
}
