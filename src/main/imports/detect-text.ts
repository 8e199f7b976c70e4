import { detectCsv } from './csv/detect-csv.ts'
import { headBytes } from './import-file.ts'
import type { FormatId } from './imported.ts'

/** The format of a text that is no JSON. `name` decides only between formats that the text may be of. */
export function detectText(whole: string, name: string): FormatId | null {
  const text = whole.slice(0, headBytes)
  const lower = name.toLowerCase()
  if (/^<\?xml|^<KeePassFile|^<!--/.test(text)) return text.includes('<KeePassFile') ? 'keepass-xml' : null
  if (/^PuTTY-User-Key-File-\d/.test(text)) return 'ppk'

  if (isPrivateKey(text)) return 'ssh'
  const csv = detectCsv(text)
  if (csv) return csv
  if (isNpmrc(text, lower)) return 'npmrc'
  if (isAws(text, lower)) return 'aws'
  const yaml = detectYaml(text, lower)
  if (yaml) return yaml
  if (isNetrc(text, lower)) return 'netrc'
  if (isEnv(text, lower)) return 'env'
  if (/^\.?(env|netrc|npmrc)$/.exec(lower)) return lower.replace('.', '') as FormatId
  if (lower === '_netrc') return 'netrc'
  return /\.(csv|tsv)$/.test(lower) ? 'csv' : null
}

/** At the start of a line: the values of other formats are indented, quoted or behind a name. */
const isPrivateKey = (text: string): boolean =>
  /^(-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----)/m.test(text)

const isNpmrc = (text: string, name: string): boolean =>
  /^[ \t]*(\/\/[^\s=]+:)?(_authToken|_auth|_password)[ \t]*=/im.test(text) ||
  (/npmrc$/.test(name) && /^[ \t]*[@\w/:.-]+[ \t]*=/m.test(text))

const awsKey =
  /^[ \t]*(aws_access_key_id|aws_secret_access_key|aws_session_token|aws_security_token|role_arn|source_profile|credential_process|credential_source|sso_(start_url|session|account_id|role_name)|mfa_serial|AWSAccessKeyId|AWSSecretKey)[ \t]*=/im

/** Sections are what tells it from variables, which have the same names in capitals. */
function isAws(text: string, name: string): boolean {
  const sections = /^[ \t]*\[[^\]\n]+\]?/m.test(text)
  if (sections && (awsKey.test(text) || /^\[(profile|sso-session|services)\s/m.test(text))) return true
  if (/^[ \t]*AWSAccessKeyId[ \t]*=/m.test(text) && /^[ \t]*AWSSecretKey[ \t]*=/m.test(text)) return true
  return (
    sections &&
    /^(credentials|config)(\..*)?$|aws/.test(name) &&
    !/\.toml$/.test(name) &&
    !otherTools.test(text)
  )
}

/** What git, Cargo and the command line of Oracle's cloud have in files of the same names. */
const otherTools = /^[ \t]*(\[(core|registry|registries\..*)\]|(tenancy|fingerprint|key_file)[ \t]*=)/m

function detectYaml(text: string, name: string): FormatId | null {
  const has = (key: string) => new RegExp(`^["']?${key}["']?[ \\t]*:(\\s|$)`, 'm').test(text)
  if ((has('clusters') || has('users')) && (has('contexts') || has('apiVersion') || has('current-context'))) {
    return 'kubeconfig'
  }
  if (has('kind') && /^kind[ \t]*:[ \t]*["']?Config\b/m.test(text)) return 'kubeconfig'
  const scaleway =
    /^[ \t]*["']?(access_key|secret_key|default_(organization|project)_id)["']?[ \t]*:(\s|$)/m.test(text)
  if (scaleway) return 'scaleway'
  if (has('active_profile') || (has('profiles') && /scw|scaleway/.test(text))) return 'scaleway'
  const nested = /^[ \t]+["']?(oauth_token|git_protocol)["']?[ \t]*:/m.test(text)
  const host = /^["']?[\w.-]+["']?[ \t]*:[ \t]*(#.*)?$/m.test(text)
  if (host && nested) return 'github-cli'
  return /^hosts\.ya?ml$/.test(name) && host ? 'github-cli' : null
}

const isNetrc = (text: string, name: string): boolean =>
  (/^[ \t]*(machine[ \t]+\S+|default(\s|$))/m.test(text) &&
    /(^|\s)(login|password|account|macdef)[ \t]+\S/m.test(text)) ||
  (/^[._]netrc/.test(name) && /^[ \t]*(machine|default|macdef)\b/m.test(text))

/** Most lines assign; files in other languages do not, and neither does prose. */
function isEnv(text: string, name: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '' && !/^[ \t]*#/.test(line))
  const assigning = lines.filter((line) =>
    /^[ \t]*((export|set)[ \t]+|\$env:)?[A-Za-z_][\w.-]*[ \t]*=/.test(line),
  ).length
  if (assigning === 0) return false
  // Sections: some program's settings, such as git's.
  const sections = lines.some((line) => /^[ \t]*\[[^\]=]+\][ \t]*$/.test(line))
  if (sections && !/(^|\.)env($|\.)/.test(name)) return false
  return /(^|\.)env($|\.)|^env\b/.test(name) || assigning > lines.length / 2 || /-----BEGIN /.test(text)
}
