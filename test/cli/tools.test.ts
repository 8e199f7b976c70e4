import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { unlock } from '../support/vault.ts'
import { has, realHome } from './real.ts'

const long = { timeout: 90_000 }
const missing = (what: string) => console.log(`skipped: there is no ${what} here`)

test(
  'ssh-add lists the keys, and ssh-keygen signs with them and verifies: no key is in a file',
  long,
  async () => {
    if (!(await has('ssh-keygen', '-?')) && !fs.existsSync('/usr/bin/ssh-keygen')) return missing('OpenSSH')
    const { run, ok, add, file } = await realHome()
    const types = [
      ['ed25519', '256'],
      ['rsa', '3072'],
      ['ecdsa', '256'],
    ] as const
    const publics: string[] = []
    for (const [type, bits] of types) {
      execFileSync('ssh-keygen', ['-q', '-t', type, '-b', bits, '-N', '', '-C', '', '-f', file(type)])
      await add('ssh-key', `key-${type}`, ['privateKey', fs.readFileSync(file(type), 'utf8')])
      fs.rmSync(file(type))
      publics.push(`mira ${fs.readFileSync(file(`${type}.pub`), 'utf8').trim()}`)
    }
    fs.writeFileSync(file('allowed'), `${publics.join('\n')}\n`)
    fs.writeFileSync(file('message'), 'what is signed')
    await ok(['unlock'])
    const agent = (command: string) => run('keystead', ['ssh-agent', '--', 'sh', '-c', command])

    const listed = await agent('ssh-add -l')
    expect(listed.code).toBe(0)
    for (const [type] of types) expect(listed.out).toContain(`Halden/key-${type} (${type.toUpperCase()})`)
    for (const [type] of types) {
      const sign = `ssh-keygen -Y sign -n file -f ${type}.pub < message > ${type}.sig`
      expect(await agent(sign)).toMatchObject({ code: 0 })
      const check = `ssh-keygen -Y verify -n file -I mira -f allowed -s ${type}.sig < message`
      expect(await run('sh', ['-c', check])).toMatchObject({ code: 0 })
      const other = check.replace('< message', '< allowed')
      expect((await run('sh', ['-c', other])).code).not.toBe(0)
    }
    const secondKey = await agent('ssh-keygen -q -t ed25519 -N "" -f second && ssh-add second')
    expect(secondKey.err).toContain('agent refused operation')
  },
)

test('a key that cannot sign is named with the reason, and signs once it can', long, async () => {
  const { run, add, file } = await realHome()
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'canary', '-f', file('locked')])
  await add('ssh-key', 'locked', ['privateKey', fs.readFileSync(file('locked'), 'utf8')])
  const { out, err } = await run('keystead', ['ssh-agent', '--', 'ssh-add', '-l'])
  expect(err).toContain('"locked" is left out: This key has a passphrase that is not stored with it')
  expect(out).toContain('no identities')

  // With its passphrase beside it, it signs like any other.
  await run('keystead', ['edit', 'locked', '--secret-stdin', 'passphrase'], { input: 'canary' })
  fs.writeFileSync(file('message'), 'what is signed')
  const sign = ['ssh-keygen', '-Y', 'sign', '-n', 'file', '-f', 'locked.pub', 'message']
  expect(await run('keystead', ['ssh-agent', '--', ...sign])).toMatchObject({ code: 0 })
  expect(fs.readFileSync(file('message.sig'), 'utf8')).toContain('BEGIN SSH SIGNATURE')
})

test(
  'where each signature is to be confirmed, an agent without anybody to ask signs nothing',
  long,
  async () => {
    const { run, add, file, vault } = await realHome()
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file('key')])
    await add('ssh-key', 'login', ['privateKey', fs.readFileSync(file('key'), 'utf8')])
    fs.rmSync(file('key'))
    const open = await unlock(vault)
    open.settings.set({ confirmSignatures: true })
    open.close()
    fs.writeFileSync(file('message'), 'what is signed')
    const sign = (env: Record<string, string>) =>
      run(
        'keystead',
        ['ssh-agent', '--', 'ssh-keygen', '-Y', 'sign', '-n', 'file', '-f', 'key.pub', 'message'],
        { env },
      )
    expect((await sign({})).err).toContain('agent refused operation')
    expect((await sign({ KEYSTEAD_CONFIRM: '/bin/false' })).code).not.toBe(0)
    expect(await sign({ KEYSTEAD_CONFIRM: '/bin/true' })).toMatchObject({ code: 0 })
  },
)

test('git fills, approves and rejects a login through the helper', long, async () => {
  const { run, ok, add } = await realHome()
  await add('git-token', 'github', ['token', 'canary-token'], 'host=github.com', 'username=mira')
  const git = (deed: string, input: string) =>
    run('git', ['-c', 'credential.helper=', '-c', 'credential.helper=keystead', 'credential', deed], {
      input,
      env: { GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '' },
    })
  expect((await git('fill', 'protocol=https\nhost=github.com\n\n')).out).toContain(
    'username=mira\npassword=canary-token\n',
  )
  const login = 'protocol=https\nhost=git.halden.example\nusername=bot\npassword=canary-other\n\n'
  expect((await git('approve', login)).code).toBe(0)
  expect((await git('fill', 'protocol=https\nhost=git.halden.example\n\n')).out).toContain(
    'password=canary-other',
  )
  await git('reject', login)
  expect((await git('fill', 'protocol=https\nhost=git.halden.example\n\n')).out).not.toContain('canary')
  // What a person put there is not thrown away because a server refused it once.
  await git('reject', 'protocol=https\nhost=github.com\nusername=mira\npassword=canary-token\n\n')
  expect(await ok(['get', 'github'])).toBe('canary-token\n')
})

test('the AWS command line gets its keys by credential_process', long, async () => {
  if (!(await has('aws', '--version'))) return missing('aws')
  const { run, add, file } = await realHome()
  await add('aws-key', 'deploy', ['secretAccessKey', 'canary-secret'], 'accessKeyId=AKIAIOSFODNN7EXAMPLE')
  const config = file('aws-config')
  fs.writeFileSync(
    config,
    '[profile halden]\ncredential_process = keystead aws-credentials --ref keystead://Halden/deploy\n',
  )
  const aws = await run('aws', ['configure', 'list', '--profile', 'halden'], {
    env: { AWS_CONFIG_FILE: config, PYENV_ROOT: process.env.PYENV_ROOT ?? `${process.env.HOME}/.pyenv` },
  })
  // It shows the last four letters of each, and where they came from.
  expect(aws.out, aws.err).toMatch(/MPLE\s+custom-process[\s\S]+cret\s+custom-process/)
})

test('kubectl sends the token of the exec plugin', long, async () => {
  if (!(await has('kubectl', 'version', '--client')) || !(await has('openssl', 'version')))
    return missing('kubectl or openssl')
  const heard: (string | undefined)[] = []
  const { run, add, file } = await realHome()
  const subject = [
    '-subj',
    '/CN=127.0.0.1',
    '-days',
    '1',
    '-keyout',
    file('tls.key'),
    '-out',
    file('tls.crt'),
  ]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], { stdio: 'ignore' })
  const tls = { key: fs.readFileSync(file('tls.key')), cert: fs.readFileSync(file('tls.crt')) }
  // kubectl asks no plugin for what it would send in the clear.
  const server = https.createServer(tls, (request, response) => {
    heard.push(request.headers.authorization)
    response.setHeader('content-type', 'application/json').end('{"major":"1","minor":"32"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
  await add('kubernetes', 'cluster', ['token', 'canary-token'], `server=${url}`)
  const exec = (args: string, provide: boolean) => ({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'halden',
    contexts: [{ name: 'halden', context: { cluster: 'halden', user: 'halden' } }],
    clusters: [{ name: 'halden', cluster: { server: url, 'insecure-skip-tls-verify': true } }],
    users: [
      {
        name: 'halden',
        user: {
          exec: {
            apiVersion: 'client.authentication.k8s.io/v1',
            command: 'keystead',
            args: args.split(' '),
            interactiveMode: 'Never',
            provideClusterInfo: provide,
          },
        },
      },
    ],
  })
  for (const [args, provide] of [
    ['kubectl-credential --ref keystead://Halden/cluster', false],
    ['kubectl-credential', true],
  ] as const) {
    fs.writeFileSync(file('kubeconfig'), JSON.stringify(exec(args, provide)))
    const got = await run('kubectl', ['--kubeconfig', file('kubeconfig'), 'get', '--raw', '/version'])
    expect(got, got.err).toMatchObject({ code: 0, out: expect.stringContaining('"major"') })
  }
  expect(new Set(heard)).toEqual(new Set(['Bearer canary-token']))
})

test('the helper answers Docker by its own name', long, async () => {
  const { run } = await realHome()
  const docker = (deed: string, input = '') => run('docker-credential-keystead', [deed], { input })
  const login = { ServerURL: 'https://ghcr.io', Username: 'mira', Secret: 'canary' }
  expect(await docker('store', JSON.stringify(login))).toMatchObject({ code: 0, out: '' })
  expect(JSON.parse((await docker('get', 'https://ghcr.io')).out)).toEqual(login)
  expect(JSON.parse((await docker('get', 'ghcr.io\n')).out).Secret).toBe('canary')
  expect(JSON.parse((await docker('list')).out)).toEqual({ 'ghcr.io': 'mira' })
  expect((await docker('erase', 'https://ghcr.io')).code).toBe(0)
  expect(await docker('get', 'https://ghcr.io')).toMatchObject({
    code: 1,
    out: 'credentials not found in native keychain\n',
  })
})
