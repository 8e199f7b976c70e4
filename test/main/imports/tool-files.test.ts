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

const kubeconfig = `
apiVersion: v1
kind: Config
current-context: prod
preferences: {colors: true}
clusters:
- {name: c1, cluster: {server: https://k8s.example.org, certificate-authority-data: ${b64('CA PEM')}, insecure-skip-tls-verify: true}}
- {name: c2, cluster: {server: https://other.example.org, certificate-authority: /etc/ca.pem, proxy-url: socks5://p}}
contexts:
- {name: prod, context: {cluster: c1, user: cert, namespace: shop}}
- {name: token, context: {cluster: c1, user: token}}
- {name: basic, context: {cluster: c2, user: basic}}
- {name: exec, context: {cluster: c2, user: exec}}
- {name: old, context: {cluster: c2, user: provider}}
- {name: files, context: {cluster: c1, user: files}}
- {name: nobody, context: {cluster: c1, user: gone}}
- {name: nowhere, context: {cluster: gone, user: token}}
- {name: empty, context: {cluster: c1, user: empty}}
- {name: prod, context: {cluster: c2, user: token}}
users:
- {name: cert, user: {client-certificate-data: ${b64('CERT')}, client-key-data: ${b64('KEY')}}}
- {name: token, user: {token: 0123456}}
- {name: basic, user: {username: ann, password: hunter2}}
- name: exec
  user:
    exec:
      apiVersion: client.authentication.k8s.io/v1
      command: aws
      args: [eks, get-token, --cluster-name, "my cluster", "it's"]
      env:
      - {name: AWS_PROFILE, value: prod}
      - {name: AWS_SECRET_ACCESS_KEY, value: s}
- {name: provider, user: {auth-provider: {name: oidc, config: {id-token: t, idp-issuer-url: https://i}}}}
- {name: files, user: {client-certificate: /c.pem, client-key: /k.pem}}
- {name: empty, user: {}}
- {name: spare, user: {token: unused}}
- {name: bad, user: {client-key-data: "***"}}
`

test('each context of a kubeconfig is a credential with its cluster and its user', async () => {
  const result = await read(kubeconfig, 'config')
  expect(result.format).toBe('kubeconfig')
  expect(named(result, 'prod')).toMatchObject({
    kind: 'kubernetes',
    attributes: {
      server: 'https://k8s.example.org',
      cluster: 'c1',
      context: 'prod',
      namespace: 'shop',
      username: 'cert',
      certificateAuthority: 'CA PEM',
      clientCertificate: 'CERT',
    },
    secrets: { clientKey: 'KEY' },
    tags: ['current'],
  })
  expect(customOf(named(result, 'prod'))).toEqual(['text insecure-skip-tls-verify: true'])
  expect(named(result, 'token').secrets).toEqual({ token: '0123456' })
  expect(named(result, 'basic')).toMatchObject({
    attributes: { username: 'ann' },
    secrets: { password: 'hunter2' },
  })
  expect(named(result, 'exec').attributes.execCommand).toBe(
    `aws eks get-token --cluster-name 'my cluster' 'it'\\''s'`,
  )
  expect(customOf(named(result, 'exec'))).toEqual([
    'text certificate-authority: /etc/ca.pem',
    'text proxy-url: socks5://p',
    'text AWS_PROFILE: prod',
    'hidden AWS_SECRET_ACCESS_KEY: s',
    'text exec apiVersion: client.authentication.k8s.io/v1',
  ])
  expect(customOf(named(result, 'old')).slice(2)).toEqual([
    'text auth-provider: oidc',
    'hidden id-token: t',
    'text idp-issuer-url: https://i',
  ])
  expect(named(result, 'spare')).toMatchObject({
    kind: 'generic',
    custom: [{ label: 'Token', type: 'hidden', value: 'unused' }],
  })
  expect(result.skipped.map(({ name, place, reason }) => `${place} ${name}: ${reason}`)).toEqual([
    'contexts[9] prod: another context has the same name; the first one counts',
    'contexts[6] nobody: its user is not in this file',
    'contexts[7] nowhere: its cluster is not in this file',
    'contexts[8] empty: its user has no credential',
    'users[8] bad: it has no credential',
  ])
  const warned = result.warnings.map(({ place, reason }) => `${place} ${reason}`)
  expect(warned).toContain('users[5] client-key is in a file of its own and is not imported')
  expect(warned).toContain('users[8] client-key-data is no base64 and left out')
  expect(warned).toContain('preferences it holds settings and is not imported')
})

test('a kubeconfig in JSON, and one with empty lists, are kubeconfigs', async () => {
  const json = await read(
    JSON.stringify({
      kind: 'Config',
      clusters: [{ name: 'c', cluster: { server: 'https://s' } }],
      users: [{ name: 'u', user: { token: 't' } }],
      contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
    }),
  )
  expect(named(json, 'x').secrets).toEqual({ token: 't' })
  const empty = await read(
    'apiVersion: v1\nkind: Config\nclusters: []\ncontexts: []\nusers:\n- name:\n  user:\n    token: t\n',
    'config',
  )
  expect(empty.skipped).toEqual([{ name: 'Untitled', place: 'users[0]', reason: 'it has no name' }])
})

const small = (name: string) => `apiVersion: v1
kind: Config
clusters: [{name: ${name}, cluster: {server: 'https://${name}'}}]
contexts: [{name: ${name}, context: {cluster: ${name}, user: ${name}}}]
users: [{name: ${name}, user: {token: t-${name}}}]
`

test('each document of a kubeconfig is read', async () => {
  const result = await read(
    `${small('a')}---\n${small('b')}---\n# nothing\n---\n- no configuration\n`,
    'config',
  )
  expect(result.credentials.map(({ name, secrets, source }) => [source.place, name, secrets.token])).toEqual([
    ['document 1: contexts[0]', 'a', 't-a'],
    ['document 2: contexts[0]', 'b', 't-b'],
  ])
  expect(result.warnings).toEqual([
    { place: 'document 3', reason: 'it is no configuration and is not imported' },
  ])
  const hosts = await read(
    'github.com:\n  oauth_token: t\n---\nx.example.org:\n  oauth_token: u\n',
    'hosts.yml',
  )
  expect(hosts.warnings.map(({ place }) => place)).toEqual(['document 2'])
})

test('what of a kubeconfig no context leads to is imported or told', async () => {
  const result = await read(
    `kind: Config
clusters:
- {name: c, cluster: {server: 'https://s', impersonate: x, extensions: [{name: minikube}]}}
- {name: spare, cluster: {server: 'https://spare'}}
contexts: [{name: lost, context: {cluster: gone, user: u}}, {name: x, context: {cluster: c, user: v}}]
users: [{name: u, user: {token: t}}, {name: v, user: {token: w}}]
notes: mine
`,
    'config',
  )
  expect(named(result, 'u')).toMatchObject({ kind: 'generic', custom: [{ label: 'Token', value: 't' }] })
  expect(customOf(named(result, 'x'))).toEqual(['text impersonate: x'])
  expect(result.warnings.map(({ place, reason }) => `${place} ${reason}`)).toEqual([
    'clusters[1] no context has it, and it is not imported',
    'clusters[0] its extensions are not imported',
    'notes it holds settings and is not imported',
  ])
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
