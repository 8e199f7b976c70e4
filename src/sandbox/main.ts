import { parseArgs } from 'node:util'
import { startSandbox } from './server.ts'

const usage = `Plays the remote services on this computer, so that Keystead can be tried without an account.

  npm run sandbox -- [--port N] [--credentials N]
`

function numberOf(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,6}$/.test(text)) return Number(text)
  console.error(`sandbox: error: --${name} takes a whole number, and "${text}" is none\n\n${usage}`)
  process.exit(2)
}

const option = { type: 'string' } as const
const { values } = parseArgs({ options: { port: option, credentials: option, help: { type: 'boolean' } } })
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const port = numberOf(values.port, 'port') ?? 0
const credentials = numberOf(values.credentials, 'credentials')

try {
  const sandbox = await startSandbox({ port, ...(credentials !== undefined && { credentials }) })
  const logins = sandbox.remotes.map((remote) => {
    const lines = Object.entries(sandbox.login(remote)).map(([name, value]) => `  ${name.padEnd(14)}${value}`)
    return `${remote}\n${lines.join('\n')}`
  })
  console.log(`
Keystead's sandbox is running. In Keystead, add a connection with what stands under the name of its service:

${logins.join('\n\n')}

All of it is made up, and gone when this stops.
Ctrl-C stops it.
`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)))
  }
} catch (error) {
  const taken = (error as { code?: string }).code === 'EADDRINUSE'
  console.error(`sandbox: error: ${taken ? `port ${port} is taken` : String(error)}`)
  process.exit(1)
}
