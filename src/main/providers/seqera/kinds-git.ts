import { z } from 'zod'
import { kindsOf } from '../kind.ts'
import { baseUrl, category, repositoryUrl, secret, secretLines, text } from './fields.ts'

const both = () => ({ ...repositoryUrl(), ...category() })
const appPassword = () => secret('App password').optional()
const token = () => secret('Access token')

const oneOfBoth = {
  message: 'Enter an app password or an access token',
  path: ['token'],
}
const passwordOrToken = () =>
  z
    .object({
      username: text('User name'),
      password: appPassword(),
      token: token().optional(),
      ...both(),
    })
    .refine(({ password, token: key }) => password || key, oneOfBoth)

/** Credentials for Git hosts. Field names are Seqera's own. */
export const gitKinds = kindsOf([
  {
    id: 'github',
    label: 'GitHub',
    // Seqera keeps the personal access token in `password`; `token` is there in its API, and rarely used.
    schema: () =>
      z.object({
        username: text('User name'),
        password: secret('Personal access token'),
        token: secret('Other token').optional(),
        ...both(),
      }),
    hint: ['username', 'baseUrl'],
  },
  {
    id: 'github_app',
    label: 'GitHub App',
    schema: () =>
      z.object({
        appId: text('App ID'),
        clientId: text('Client ID'),
        clientSecret: secret('Client secret').optional(),
        privateKey: secretLines('Private key', 'The PEM file that GitHub made for the app'),
        webhookSecret: secret('Webhook secret').optional(),
        slug: text('Slug', 'The name of the app in its GitHub address').optional(),
        ...both(),
      }),
    hint: ['slug', 'appId', 'clientId'],
  },
  {
    id: 'gitlab',
    label: 'GitLab',
    schema: () =>
      z.object({
        username: text('User name'),
        password: secret('Password').optional(),
        token: token(),
        ...both(),
      }),
    hint: ['username', 'baseUrl'],
  },
  {
    id: 'bitbucket',
    label: 'Bitbucket',
    schema: passwordOrToken,
    hint: ['username', 'baseUrl'],
  },
  {
    id: 'gitea',
    label: 'Gitea',
    schema: () =>
      z.object({
        username: text('User name'),
        password: secret('Password'),
        token: token().optional(),
        baseUrl: baseUrl('The address of your Gitea server'),
        ...category(),
      }),
    hint: ['username', 'baseUrl'],
  },
  {
    id: 'azurerepos',
    label: 'Azure Repos',
    schema: passwordOrToken,
    hint: ['username', 'baseUrl'],
  },
  {
    id: 'codecommit',
    label: 'AWS CodeCommit',
    schema: () =>
      z.object({
        username: text('Access key ID'),
        password: secret('Secret access key'),
        token: secret('Other token').optional(),
        ...both(),
      }),
    hint: ['username', 'baseUrl'],
  },
])
