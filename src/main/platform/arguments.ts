import path from 'node:path'
import { looksLikeDeepLink } from '../../shared/deep-link.ts'

export interface StartArguments {
  /** Open a throw-away vault over the built-in sandbox. */
  readonly demo: boolean
  /** Write a picture of the window to this file, and quit. Goes with `demo`. */
  readonly screenshot: string | null
  /** A link that another program opened, unread. */
  readonly link: string | null
}

/** What the command line asks for. Unknown words are Chromium's business. */
export function startArguments(argv: readonly string[], cwd: string): StartArguments {
  const at = argv.findIndex((word) => word === '--screenshot' || word.startsWith('--screenshot='))
  const word = argv[at]
  const file =
    word === undefined ? undefined : word.includes('=') ? word.slice(word.indexOf('=') + 1) : argv[at + 1]
  return {
    demo: argv.includes('--demo'),
    screenshot: file ? path.resolve(cwd, file) : null,
    link: argv.find(looksLikeDeepLink) ?? null,
  }
}
