import type { ConsentAsked, Grant, Permission } from '../../shared/program.ts'
import { wordsOf } from './words-of.ts'

const fileName = (path: string) => path.split(/[\\/]/).at(-1) || path

/** How people call a program: its script's or executable's own name. */
export const programName = ({ script, executable }: Pick<Grant, 'script' | 'executable'>): string =>
  fileName(script ?? executable)

type Asks = (program: string, names: string) => string
const asks: Record<Permission, Asks> = wordsOf('consent', 'asks', {
  list: (program: string, _names: string) => ({ program }),
  change: (program: string, _names: string) => ({ program }),
  secret: (program: string, names: string) => ({ program, names }),
  sign: (program: string, names: string) => ({ program, names }),
})
const helps: Record<Permission, string> = wordsOf('consent', 'helps')
const texts = wordsOf('consent', 'naming', {
  one: (name: string) => ({ name }),
  many: (count: number) => ({ count }),
})
const may = wordsOf('consent', 'may', {
  secret: (name: string) => ({ name }),
  sign: (name: string) => ({ name }),
})

const naming = (credentials: ConsentAsked['credentials']): string =>
  credentials.length === 1 ? texts.one(credentials[0]?.name ?? '') : texts.many(credentials.length)

export const consentWords = wordsOf(
  'consent',
  'consent',
  {
    process: (pid: number) => ({ pid }),
    waiting: (count: number) => ({ count }),
    credential: (count: number) => ({ count }),
  },
  () => ({
    title: ({ program, permission, credentials }: ConsentAsked) =>
      asks[permission](programName(program), naming(credentials)),
    help: ({ permission }: ConsentAsked) => helps[permission],
    may: ({ permission, credentialName }: { permission: Permission; credentialName: string | null }) =>
      permission === 'list' || permission === 'change'
        ? may[permission]
        : may[permission](credentialName === null ? may.gone : texts.one(credentialName)),
  }),
)
