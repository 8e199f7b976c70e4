import { expect, test } from 'vitest'
import { customOf, named, read } from '../../support/imports.ts'

const b64 = (text: string) => Buffer.from(text).toString('base64')

test('the GitHub command line’s hosts are read in their old form and their new', async () => {
  const old = await read(
    'github.com:\n    user: ann\n    oauth_token: gho_x\n    git_protocol: ssh\nghe.acme.org:\n    user: bob\n    git_protocol: https\n',
    'hosts.yml',
  )
  expect(old.format).toBe('github-cli')
  expect(named(old, 'ann@github.com')).toMatchObject({
    kind: 'git-token',
    attributes: { host: 'github.com', username: 'ann' },
    secrets: { token: 'gho_x' },
  })
  expect(customOf(named(old, 'ann@github.com'))).toEqual(['text git_protocol: ssh'])
  expect(old.skipped).toEqual([
    {
      name: 'bob@ghe.acme.org',
      place: 'ghe.acme.org',
      reason: 'its token is in the keyring of the system, not in this file',
    },
  ])
  const multi = await read(
    'github.com:\n    git_protocol: https\n    users:\n        ann:\n            oauth_token: gho_a\n        bob:\n            oauth_token: gho_b\n        eve:\n    user: bob\n    oauth_token: gho_b\n',
    'hosts.yml',
  )
  expect(multi.credentials.map(({ name, secrets, tags }) => `${name} ${secrets.token} ${tags}`)).toEqual([
    'ann@github.com gho_a ',
    'bob@github.com gho_b active',
  ])
  expect(multi.skipped.map(({ place }) => place)).toEqual(['github.com.users.eve'])
  const wrapped = await read('hosts:\n  github.com:\n    user: ann\n    oauth_token: "0123"\n', 'config.yml')
  expect(named(wrapped, 'ann@github.com').secrets.token).toBe('0123')
})

test('Docker logins are read, and those kept elsewhere are told', async () => {
  const result = await read(
    JSON.stringify({
      auths: {
        'https://index.docker.io/v1/': { auth: b64('ann:hunter2'), email: 'a@b.c' },
        'ghcr.io': { auth: `${b64('bob:to:ken\0\0')}` },
        'az.example.org': { auth: b64('00000000-0000-0000-0000-000000000000:'), identitytoken: 'refresh' },
        'plain.example.org': { username: 'eve', password: 'p' },
        'kept.example.org': {},
        'bad.example.org': { auth: '%%%' },
      },
      credsStore: 'osxkeychain',
      credHelpers: { 'gcr.io': 'gcloud' },
      HttpHeaders: { 'X-Secret': 'hunter3' },
    }),
    'config.json',
  )
  expect(result.format).toBe('docker')
  expect(named(result, 'Docker Hub')).toMatchObject({
    kind: 'container-registry',
    attributes: { registry: 'https://index.docker.io/v1/', username: 'ann' },
    secrets: { password: 'hunter2' },
  })
  expect(named(result, 'ghcr.io').secrets).toEqual({ password: 'to:ken' })
  expect(named(result, 'az.example.org').secrets).toEqual({ password: 'refresh' })
  expect(named(result, 'plain.example.org').attributes.username).toBe('eve')
  expect(result.skipped.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
    'kept.example.org: its login is kept in the credential store osxkeychain',
    'bad.example.org: its login is not encoded as Docker does',
    'gcr.io: its login is kept by the credential helper gcloud',
  ])
  expect(JSON.stringify(result)).not.toContain('hunter3')
  expect(result.warnings).toEqual([{ place: 'HttpHeaders', reason: 'it is a setting and is not imported' }])
  const none = await read('{"credsStore":"desktop"}', 'config.json')
  expect(none.skipped.map(({ reason }) => reason)).toEqual([
    'its logins are kept in the credential store desktop',
  ])
  const old = await read(
    JSON.stringify({ 'https://index.docker.io/v1/': { auth: b64('a:b'), email: '' } }),
    '.dockercfg',
  )
  expect(named(old, 'Docker Hub').secrets).toEqual({ password: 'b' })
})

test('a .netrc is read word by word, macros and all', async () => {
  const result = await read(
    `# comment with machine words
machine api.example.org login ann password hunter2 # trailing
machine github.com
  login bob
  password ghp_${'a'.repeat(36)}
machine quoted.example.org login "a b" password "p\\"q\\\\r#s"
machine hash login eve password #secret
machine back login x password a\\b
macdef init
  login put
  cd machine

machine account.example.org account acc
machine nothing
default login anonymous password guest
`,
    '.netrc',
  )
  expect(result.format).toBe('netrc')
  expect(named(result, 'ann@api.example.org')).toMatchObject({
    kind: 'generic',
    attributes: { url: 'api.example.org' },
    secrets: { password: 'hunter2' },
  })
  expect(named(result, 'bob@github.com').kind).toBe('git-token')
  expect(named(result, 'a b@quoted.example.org').secrets.password).toBe('p"q\\r#s')
  expect(named(result, 'eve@hash').secrets.password).toBe('#secret')
  expect(named(result, 'x@back').secrets.password).toBe('a\\b')
  expect(customOf(named(result, 'account.example.org'))).toEqual(['hidden account: acc'])
  expect(named(result, 'default').attributes).toEqual({ username: 'anonymous' })
  expect(result.skipped).toEqual([{ name: 'nothing', place: 'line 14', reason: 'it has no password' }])
  expect(result.warnings).toEqual([{ place: 'line 9', reason: 'the macro init is not imported' }])
})

test('an .npmrc has one login for each registry', async () => {
  const result = await read(
    `registry=https://registry.npmjs.org/
//registry.npmjs.org/:_authToken=npm_abc
@acme:registry=https://npm.acme.org/repo/
//npm.acme.org/repo/:username=ann
//npm.acme.org/repo/:_password=${b64('hunter2')}
//npm.acme.org/repo/:email=a@b.c
//auth.example.org/:_auth=${b64('bob:pw')}
//env.example.org/:_authToken=\${NPM_TOKEN}
//helper.example.org/:tokenHelper=/usr/bin/helper
save-exact=true
`,
    '.npmrc',
  )
  expect(result.format).toBe('npmrc')
  expect(named(result, 'registry.npmjs.org')).toMatchObject({
    attributes: { url: 'https://registry.npmjs.org/' },
    secrets: { password: 'npm_abc' },
  })
  const acme = named(result, 'npm.acme.org/repo')
  expect(acme).toMatchObject({
    attributes: { username: 'ann' },
    secrets: { password: 'hunter2' },
    tags: ['@acme'],
    organization: 'acme',
  })
  expect(customOf(acme)).toEqual(['text email: a@b.c'])
  expect(named(result, 'auth.example.org')).toMatchObject({
    attributes: { username: 'bob' },
    secrets: { password: 'pw' },
  })
  expect(result.skipped.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
    'env.example.org: its value comes from the environment (NPM_TOKEN) and is not in the file',
    'helper.example.org: its token comes from a program, which is not run',
  ])
  expect(result.warnings).toEqual([{ place: 'save-exact', reason: 'it is a setting and is not imported' }])
  const legacy = await read('_authToken=abc\n', '.npmrc')
  expect(named(legacy, 'registry.npmjs.org').secrets).toEqual({ password: 'abc' })
})

test('what stands twice in a file is told, for only one of it comes in', async () => {
  for (const [name, text, words] of [
    ['.netrc', 'machine h login u password p password q\n', 'password is given twice; this one counts'],
    ['.npmrc', '_authToken=a\n//registry.npmjs.org/:_authToken=b\n', 'has one already'],
    ['.npmrc', '//r/:_authToken=a\n@s:registry=https://other/\n', 'no login for its registry'],
    ['credentials', '[a]\naws_access_key_id=a\naws_secret_access_key=b\naws_secret_access_key=c\n', 'above'],
  ] as const) {
    expect((await read(text, name)).warnings[0]?.reason, text).toContain(words)
  }
})
