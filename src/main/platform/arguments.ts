import path from 'node:path'
import { looksLikeDeepLink } from '../../shared/deep-link.ts'

export interface StartArguments {
  /** Open a throw-away vault over the built-in sandbox. */
  readonly demo: boolean
  /** How many credentials the demo has: `--demo=10000`. Null for the few that it has of itself. */
  readonly demoSize: number | null
  /** Write a picture of the window to this file, and quit. Goes with `demo`. */
  readonly screenshot: string | null
  /** A link that another program opened, unread. */
  readonly link: string | null
}

/** More would only be slow to make. */
const mostInDemo = 50_000

/** What the command line asks for. Unknown words are Chromium's business. */
export function startArguments(argv: readonly string[], cwd: string): StartArguments {
  const at = argv.findIndex((word) => word === '--screenshot' || word.startsWith('--screenshot='))
  const word = argv[at]
  const file =
    word === undefined ? undefined : word.includes('=') ? word.slice(word.indexOf('=') + 1) : argv[at + 1]
  const demo = argv.find((one) => one === '--demo' || one.startsWith('--demo='))
  const size = /^--demo=(\d{1,9})$/.exec(demo ?? '')?.[1]
  return {
    demo: demo !== undefined,
    demoSize: size ? Math.min(Number(size), mostInDemo) : null,
    screenshot: file ? path.resolve(cwd, file) : null,
    link: argv.find(looksLikeDeepLink) ?? null,
  }
}
