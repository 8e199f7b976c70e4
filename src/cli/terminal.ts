// What a command may touch of the world around it. Answers go to `out`, everything else to `err`: a pipe gets
// what was asked for and nothing more. Questions go to the terminal itself, never through a pipe.

export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Is there a person at the other end of the output? */
  readonly outIsTerminal: boolean
  /** Columns. */
  readonly width: number
  readonly out: (text: string | Uint8Array) => void
  readonly err: (text: string | Uint8Array) => void
  /** All of standard input. */
  readonly input: () => Promise<Buffer>
  /** The first line of an open file descriptor. Throws a system error where it is none. */
  readonly lineOf: (fd: number) => string
  /** Asks at the terminal; null where there is none. Throws where the person gave up. */
  readonly ask: (question: string, how: { echo: boolean }) => Promise<string | null>
}

/** Colours only where a person looks, and only if they did not say otherwise (no-color.org). */
export const mayColour = ({ outIsTerminal, env }: Pick<Terminal, 'outIsTerminal' | 'env'>): boolean =>
  outIsTerminal && !env.NO_COLOR && env.TERM !== 'dumb'
