import { expect, test } from 'vitest'
import { customOf, named, read } from '../../support/imports.ts'

const b64 = (text: string) => Buffer.from(text).toString('base64')

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
