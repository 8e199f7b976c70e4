/** Variables that belong together, and the fields of a kind that they are. */
export interface Group {
  readonly kind: string
  /** The field by the variable's name. Of several names for one field the first that is set counts. */
  readonly fields: Readonly<Record<string, string>>
  /** Fields without which the group is none. */
  readonly needs: readonly string[]
  /** Values that go without saying. */
  readonly implied?: Readonly<Record<string, string>>
}

const byField = (names: Readonly<Record<string, readonly string[]>>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).flatMap(([field, each]) => each.map((name) => [name, field])))

/**
 * The groups that are recognised, surest first. Each may carry a prefix of its own (`PROD_AWS_ACCESS_KEY_ID`),
 * and is then gathered by it.
 */
export const groups: readonly Group[] = [
  {
    kind: 'aws-key',
    fields: {
      AWS_ACCESS_KEY_ID: 'accessKeyId',
      AWS_ACCESS_KEY: 'accessKeyId',
      AWS_SECRET_ACCESS_KEY: 'secretAccessKey',
      AWS_SECRET_KEY: 'secretAccessKey',
      AWS_SESSION_TOKEN: 'sessionToken',
      AWS_SECURITY_TOKEN: 'sessionToken',
      AWS_REGION: 'region',
      AWS_DEFAULT_REGION: 'region',
      AWS_ACCOUNT_ID: 'accountId',
    },
    needs: ['accessKeyId', 'secretAccessKey'],
  },
  { kind: 'aws-role', fields: { AWS_ROLE_ARN: 'roleArn', AWS_REGION: 'region' }, needs: ['roleArn'] },
  ...['ARM', 'AZURE'].map(
    (vendor): Group => ({
      kind: 'azure-principal',
      fields: {
        [`${vendor}_CLIENT_ID`]: 'clientId',
        [`${vendor}_CLIENT_SECRET`]: 'clientSecret',
        [`${vendor}_TENANT_ID`]: 'tenantId',
        [`${vendor}_SUBSCRIPTION_ID`]: 'subscriptionId',
      },
      needs: ['clientId', 'tenantId'],
    }),
  ),
  {
    kind: 'scaleway',
    fields: {
      SCW_ACCESS_KEY: 'accessKey',
      SCW_SECRET_KEY: 'secretKey',
      SCW_DEFAULT_ORGANIZATION_ID: 'organizationId',
      SCW_DEFAULT_PROJECT_ID: 'projectId',
      SCW_DEFAULT_REGION: 'region',
      SCW_DEFAULT_ZONE: 'zone',
    },
    needs: ['accessKey', 'secretKey'],
  },
  {
    kind: 'stripe-key',
    fields: {
      STRIPE_SECRET_KEY: 'secretKey',
      STRIPE_API_KEY: 'secretKey',
      STRIPE_SECRET: 'secretKey',
      STRIPE_PUBLISHABLE_KEY: 'publishableKey',
      STRIPE_PUBLIC_KEY: 'publishableKey',
      STRIPE_WEBHOOK_SECRET: 'webhookSecret',
      STRIPE_ACCOUNT: 'account',
      STRIPE_ACCOUNT_ID: 'account',
    },
    needs: ['secretKey'],
  },
  {
    kind: 'database',
    fields: byField({
      host: ['PGHOST'],
      port: ['PGPORT'],
      database: ['PGDATABASE'],
      username: ['PGUSER'],
      password: ['PGPASSWORD'],
    }),
    needs: ['host', 'password'],
    implied: { engine: 'postgres' },
  },
  ...[
    ['POSTGRES', 'postgres'],
    ['POSTGRESQL', 'postgres'],
    ['MYSQL', 'mysql'],
    ['MARIADB', 'mariadb'],
    ['MONGO', 'mongodb'],
    ['MONGODB', 'mongodb'],
    ['REDIS', 'redis'],
    ['DB', ''],
    ['DATABASE', ''],
  ].map(
    ([prefix, engine]): Group => ({
      kind: 'database',
      fields: byField({
        host: [`${prefix}_HOST`, `${prefix}_HOSTNAME`, `${prefix}_SERVER`],
        port: [`${prefix}_PORT`],
        database: [`${prefix}_DB`, `${prefix}_DATABASE`, `${prefix}_NAME`],
        username: [`${prefix}_USER`, `${prefix}_USERNAME`],
        password: [`${prefix}_PASSWORD`, `${prefix}_PASS`],
        engine: engine
          ? []
          : [`${prefix}_CONNECTION`, `${prefix}_ENGINE`, `${prefix}_DRIVER`, `${prefix}_TYPE`],
      }),
      needs: ['host', 'password'],
      ...(engine && { implied: { engine } }),
    }),
  ),
  {
    kind: 'container-registry',
    fields: {
      DOCKER_REGISTRY: 'registry',
      DOCKER_REGISTRY_URL: 'registry',
      DOCKER_USERNAME: 'username',
      DOCKER_USER: 'username',
      DOCKER_PASSWORD: 'password',
      DOCKER_TOKEN: 'password',
    },
    needs: ['username', 'password'],
    implied: { registry: 'docker.io' },
  },
  {
    kind: 'container-registry',
    fields: {
      REGISTRY: 'registry',
      REGISTRY_HOST: 'registry',
      REGISTRY_URL: 'registry',
      REGISTRY_USER: 'username',
      REGISTRY_USERNAME: 'username',
      REGISTRY_PASSWORD: 'password',
      REGISTRY_TOKEN: 'password',
    },
    needs: ['registry', 'password'],
  },
  ...(
    [
      [
        'github.com',
        ['GITHUB_TOKEN', 'GH_TOKEN', 'GITHUB_PAT', 'GITHUB_ACCESS_TOKEN'],
        ['GITHUB_USER', 'GITHUB_USERNAME', 'GITHUB_ACTOR'],
        ['GITHUB_HOST', 'GH_HOST'],
      ],
      [
        'gitlab.com',
        ['GITLAB_TOKEN', 'GL_TOKEN', 'GITLAB_ACCESS_TOKEN', 'GITLAB_PAT'],
        ['GITLAB_USER', 'GITLAB_USERNAME'],
        ['GITLAB_HOST'],
      ],
      [
        'bitbucket.org',
        ['BITBUCKET_TOKEN', 'BITBUCKET_ACCESS_TOKEN', 'BITBUCKET_APP_PASSWORD'],
        ['BITBUCKET_USER', 'BITBUCKET_USERNAME'],
        [],
      ],
    ] as const
  ).map(
    ([host, tokens, users, hosts]): Group => ({
      kind: 'git-token',
      fields: byField({ token: tokens, username: users, host: hosts }),
      needs: ['token'],
      implied: { host },
    }),
  ),
  {
    kind: 'oauth-client',
    fields: {
      CLIENT_ID: 'clientId',
      CLIENT_SECRET: 'clientSecret',
      REFRESH_TOKEN: 'refreshToken',
      TOKEN_URL: 'tokenUrl',
      SCOPES: 'scopes',
    },
    needs: ['clientId', 'clientSecret'],
  },
]
