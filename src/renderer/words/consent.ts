import type { ConsentAsked, Grant, Permission } from '../../shared/program.ts'

const fileName = (path: string) => path.split(/[\\/]/).at(-1) || path

/** How people call a program: its script's or executable's own name. */
export const programName = ({ script, executable }: Pick<Grant, 'script' | 'executable'>): string =>
  fileName(script ?? executable)

const deeds: Record<Permission, (name: string) => string> = {
  list: () => 'wants to see what is in this vault',
  change: () => 'wants to change what is in this vault',
  secret: (name) => `wants the secrets of ${name}`,
  sign: (name) => `wants to sign with ${name}`,
}

const helps: Record<Permission, string> = {
  list: 'It sees names and public values of everything here, and no secret.',
  change: 'It may add, edit and delete credentials. It sees no secret.',
  secret: 'It gets the secrets themselves, and can keep them.',
  sign: 'The key stays in the vault. Whoever it signs in to takes the signature for yours.',
}

const naming = (credentials: ConsentAsked['credentials']): string =>
  credentials.length === 1 ? `“${credentials[0]?.name}”` : `${credentials.length} credentials`

export const consentWords = {
  title: ({ program, permission, credentials }: ConsentAsked) =>
    `${programName(program)} ${deeds[permission](naming(credentials))}`,
  help: ({ permission }: ConsentAsked) => helps[permission],
  program: 'Program',
  runBy: 'Run by',
  process: (pid: number) => `process ${pid}`,
  unchecked: 'Its process could not be checked on this system: it is what the caller says.',
  credential: (count: number) => (count === 1 ? 'Credential' : 'Credentials'),
  how: 'Allow it',
  once: 'This time',
  session: 'Until it locks',
  always: 'Always',
  allow: 'Allow',
  refuse: 'Refuse',
  waiting: (count: number) => `${count} more ${count === 1 ? 'question waits' : 'questions wait'}`,
  programs: 'Other programs',
  none: 'No program was allowed anything for always.',
  confirmSignatures: 'Ask before each signature with an SSH key',
  may: ({ permission, credentialName }: { permission: Permission; credentialName: string | null }) =>
    permission === 'list'
      ? 'may see what is here'
      : permission === 'change'
        ? 'may change what is here'
        : `may ${permission === 'sign' ? 'sign with' : 'have the secrets of'} ${
            credentialName === null ? 'a credential that is gone' : `“${credentialName}”`
          }`,
  revoke: 'Take back',
} as const
