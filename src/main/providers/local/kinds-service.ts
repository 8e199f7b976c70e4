import { z } from 'zod'
import { kindsOf } from '../kind.ts'
import { address, lines, secret, secretLines, text } from './fields.ts'

/** Credentials for hosts, registries, clusters and services. */
export const serviceKinds = kindsOf([
  {
    id: 'ssh-key',
    label: 'SSH key',
    schema: () =>
      z.object({
        username: text('User name').optional(),
        host: text('Host').optional(),
        publicKey: lines('Public key').optional(),
        fingerprint: text('Fingerprint').optional(),
        privateKey: secretLines('Private key', 'In OpenSSH or PEM form'),
        passphrase: secret('Passphrase of the key').optional(),
      }),
    hint: ['fingerprint', 'username', 'host'],
  },
  {
    id: 'git-token',
    label: 'Git token',
    schema: () =>
      z.object({
        host: text('Host', 'For example github.com'),
        username: text('User name').optional(),
        token: secret('Access token'),
      }),
    hint: ['username', 'host'],
  },
  {
    id: 'container-registry',
    label: 'Container registry',
    schema: () =>
      z.object({
        registry: text('Registry', 'For example ghcr.io'),
        username: text('User name').optional(),
        password: secret('Password or token'),
      }),
    hint: ['registry', 'username'],
  },
  {
    id: 'kubernetes',
    label: 'Kubernetes',
    schema: () =>
      z.object({
        server: text('API server'),
        cluster: text('Cluster').optional(),
        context: text('Context').optional(),
        namespace: text('Namespace').optional(),
        username: text('User name').optional(),
        certificateAuthority: lines('Certificate of the authority', 'In PEM form').optional(),
        clientCertificate: lines('Client certificate', 'In PEM form').optional(),
        clientKey: secretLines('Client key', 'In PEM form').optional(),
        token: secret('Token').optional(),
        password: secret('Password').optional(),
        execCommand: text('Login command', 'The program that kubectl runs for a token').optional(),
      }),
    hint: ['server', 'context', 'cluster'],
  },
  {
    id: 'database',
    label: 'Database',
    schema: () =>
      z.object({
        engine: text('Engine', 'For example postgres').optional(),
        host: text('Host'),
        port: z.int().min(1).max(65_535).meta({ label: 'Port' }).optional(),
        database: text('Database').optional(),
        username: text('User name').optional(),
        password: secret('Password').optional(),
        options: text('Options', 'For example sslmode=verify-full').optional(),
      }),
    hint: ['host', 'database', 'username'],
  },
  {
    id: 'stripe-key',
    label: 'Stripe key',
    schema: () =>
      z.object({
        account: text('Account').optional(),
        publishableKey: text('Publishable key').optional(),
        secretKey: secret('Secret or restricted key'),
        webhookSecret: secret('Webhook signing secret').optional(),
      }),
    hint: ['publishableKey', 'account'],
  },
  {
    id: 'oauth-client',
    label: 'OAuth client',
    schema: () =>
      z.object({
        clientId: text('Client ID'),
        clientSecret: secret('Client secret').optional(),
        authorizationUrl: address('Authorization address').optional(),
        tokenUrl: address('Token address').optional(),
        scopes: text('Scopes').optional(),
        refreshToken: secret('Refresh token').optional(),
      }),
    hint: ['clientId', 'tokenUrl'],
  },
  {
    id: 'generic',
    label: 'Login or secret',
    schema: () =>
      z.object({
        username: text('User name').optional(),
        url: text('Address').optional(),
        password: secret('Password or secret').optional(),
        secretText: secretLines('Secret text', 'For a secret of several lines').optional(),
      }),
    hint: ['username', 'url'],
  },
])
