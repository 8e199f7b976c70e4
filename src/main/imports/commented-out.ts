import { soundsSecret } from './custom.ts'
import type { FormatId, ImportWarning } from './imported.ts'

/** Formats whose lines may be comments. */
const commented: ReadonlySet<FormatId> = new Set([
  'aws',
  'env',
  'github-cli',
  'kubeconfig',
  'netrc',
  'npmrc',
  'scaleway',
])

const assignment = /^[ \t]*[#;][#;\s]*(?:- |export |set )?["']?([\w.:@/-]+)["']?[ \t]*[=:][ \t]*\S/
const login = /^[ \t]*#.*\b(?:password|passwd)[ \t]+\S/

/** Secrets that somebody put into comments stay behind: the first of them, where there is one. */
export function commentedOut(text: string, format: FormatId): ImportWarning[] {
  if (!commented.has(format) || !/^[ \t]*[#;]/m.test(text)) return []
  const at = text
    .split(/\r\n|\n|\r/)
    .findIndex((line) =>
      format === 'netrc' ? login.test(line) : soundsSecret(assignment.exec(line)?.[1] ?? ''),
    )
  if (at < 0) return []
  return [{ place: `line ${at + 1}`, reason: 'a comment may hold a secret; comments are not imported' }]
}
