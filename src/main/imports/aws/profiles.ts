import type { Ini, Section } from './ini.ts'

/** A profile, gathered from the sections of all files. */
export interface Profile {
  readonly name: string
  /** By lower-case key. */
  readonly values: Map<string, string>
  readonly place: string
}

export interface Configuration {
  readonly profiles: readonly Profile[]
  readonly ssoSessions: readonly Profile[]
  /** Sections that hold settings only. */
  readonly others: readonly { readonly name: string; readonly place: string }[]
  readonly notes: readonly { readonly place: string; readonly reason: string }[]
}

export interface AwsFile {
  readonly name: string
  readonly ini: Ini
  /** Its keys win over those of `config`. */
  readonly credentials: boolean
}

/**
 * The sections of `credentials` and `config` put together by profile.
 *
 * `[profile x]` and `[x]` are the same profile; where both give a key, the credentials file wins, and within
 * one file `[profile x]`.
 */
export function profilesOf(files: readonly AwsFile[]): Configuration {
  const profiles = new Map<string, Profile>()
  const ssoSessions = new Map<string, Profile>()
  const others: { name: string; place: string }[] = []
  const notes: { place: string; reason: string }[] = []
  const several = files.length > 1
  const ranked = files.flatMap((file) =>
    file.ini.sections.map((section) => {
      const place = `${several ? `${file.name}, ` : ''}line ${section.line}`
      const { type, name } = headerOf(section.header)
      const rank = (file.credentials ? 2 : 0) + (type === 'profile' ? 1 : 0)
      return { section, place, type, name, rank }
    }),
  )
  // Stable: of equal rank, the later section wins, as in the command line.
  const inOrder = ranked.map((each, at) => ({ ...each, at })).sort((a, b) => a.rank - b.rank || a.at - b.at)
  for (const { section, place, type, name } of inOrder) {
    if (name === '') notes.push({ place, reason: 'this section has no name' })
    else if (type === 'profile' || type === null) merge(profiles, name, section, place, notes)
    else if (type === 'sso-session') merge(ssoSessions, name, section, place, notes)
    else others.push({ name: section.header, place })
  }
  for (const file of files) {
    for (const { line, reason } of file.ini.faults) {
      notes.push({ place: `${several ? `${file.name}, ` : ''}line ${line}`, reason })
    }
  }
  return { profiles: [...profiles.values()], ssoSessions: [...ssoSessions.values()], others, notes }
}

function merge(
  into: Map<string, Profile>,
  name: string,
  section: Section,
  place: string,
  notes: { place: string; reason: string }[],
): void {
  const profile = into.get(name) ?? { name, values: new Map(), place }
  into.set(name, profile)
  for (const [key, { value }] of section.values) {
    const before = profile.values.get(key)
    if (before !== undefined && before !== value) {
      notes.push({ place, reason: `${key} of ${name} is given twice with different values; this one counts` })
    }
    profile.values.set(key, value)
  }
}

/** `profile "my team"` in its parts; a header without a known first word is a profile's bare name. */
function headerOf(header: string): { type: 'profile' | 'sso-session' | 'other' | null; name: string } {
  const [, word = '', rest = ''] = /^(\S+)(?:\s+(.*))?$/.exec(header) ?? []
  if (word === 'profile' && rest) return { type: 'profile', name: unquote(rest) }
  if (word === 'sso-session' && rest) return { type: 'sso-session', name: unquote(rest) }
  if (word === 'services' && rest) return { type: 'other', name: unquote(rest) }
  if (header === 'plugins' || header === 'preview') return { type: 'other', name: header }
  return { type: null, name: unquote(header) }
}

const unquote = (name: string): string => {
  const [, quoted] = /^(?:"((?:[^"\\]|\\.)*)"|'.*')$/.exec(name) ?? []
  if (quoted !== undefined) return quoted.replace(/\\(.)/g, '$1').trim()
  return name.replace(/^'(.*)'$/, '$1').trim()
}
