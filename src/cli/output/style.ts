import { mayColour, type Terminal } from '../terminal.ts'

const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const
export type Tone = keyof typeof codes
export type Style = (tone: Tone, text: string) => string

export function styleOf(terminal: Pick<Terminal, 'outIsTerminal' | 'env'>): Style {
  if (!mayColour(terminal)) return (_tone, text) => text
  return (tone, text) => `\u001b[${codes[tone][0]}m${text}\u001b[${codes[tone][1]}m`
}

/** Control characters, and those that turn the direction of text: a name from a remote must not drive the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text that shows as one line and does nothing else. */
export const shown = (text: string): string =>
  text.replace(unsafe, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`)
