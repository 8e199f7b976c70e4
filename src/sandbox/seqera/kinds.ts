/** What the played Seqera asks of the keys of a kind, and which of them it never tells again. */
interface Rule {
  readonly secret: readonly string[]
  readonly public: readonly string[]
  /** Each group must be there in full; any one group is enough. None: nothing is asked. */
  readonly needs: readonly (readonly string[])[]
}

const aws: Rule = {
  secret: ['secretKey'],
  public: ['accessKey', 'assumeRoleArn', 'externalId', 'mode'],
  needs: [['assumeRoleArn'], ['accessKey', 'secretKey']],
}
const git = (...needs: string[][]): Rule => ({
  secret: ['password', 'token'],
  public: ['username'],
  needs,
})
const azure = (more: string[], needs: string[]): Rule => ({
  secret: ['batchKey', 'storageKey', ...(more.length > 0 ? ['clientSecret'] : [])],
  public: ['batchName', 'storageName', ...more],
  needs: [needs],
})
const entra = ['tenantId', 'clientId', 'clientSecret']

/** The 18 providers of the published API 1.187, and what its Terraform provider and tests ask of each. */
export const rules: Readonly<Record<string, Rule>> = {
  aws,
  seqeracompute: aws,
  google: {
    secret: ['data'],
    public: ['serviceAccountEmail', 'workloadIdentityProvider', 'tokenAudience'],
    needs: [['data'], ['workloadIdentityProvider', 'serviceAccountEmail']],
  },
  azure: azure([], ['batchName', 'storageName']),
  azure_entra: azure(['tenantId', 'clientId'], ['batchName', 'storageName', ...entra]),
  'azure-cloud': azure(
    ['tenantId', 'clientId', 'subscriptionId'],
    ['subscriptionId', 'storageName', ...entra],
  ),
  github: git(['username', 'password']),
  github_app: {
    secret: ['clientSecret', 'privateKey', 'webhookSecret'],
    public: ['appId', 'clientId', 'slug'],
    needs: [['appId', 'clientId', 'privateKey']],
  },
  gitlab: git(['username', 'token']),
  bitbucket: git(['username', 'password'], ['username', 'token']),
  gitea: git(['username', 'password']),
  azurerepos: git(['username', 'token'], ['username', 'password']),
  codecommit: git(['username', 'password']),
  ssh: { secret: ['privateKey', 'passphrase'], public: [], needs: [['privateKey']] },
  k8s: {
    secret: ['privateKey', 'token'],
    public: ['certificate'],
    needs: [['token'], ['certificate', 'privateKey']],
  },
  'container-reg': {
    secret: ['password'],
    public: ['userName', 'registry'],
    needs: [['userName', 'password']],
  },
  'tw-agent': { secret: [], public: ['connectionId', 'workDir', 'shared'], needs: [['connectionId']] },
  s3: { secret: ['secretKey'], public: ['accessKey', 'pathStyleAccessEnabled'], needs: [] },
}

/** What a description shows of the keys: never a secret, not even one of a kind that has none declared. */
export function shownKeys(
  provider: string,
  keys: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = rules[provider]?.public ?? []
  const shown = names.filter((name) => keys[name] !== undefined && keys[name] !== null)
  return { discriminator: provider, ...Object.fromEntries(shown.map((name) => [name, keys[name]])) }
}

/** What is wrong with the keys of a write, in words, or null. */
export function problemWith(provider: string, keys: Readonly<Record<string, unknown>>): string | null {
  const rule = rules[provider]
  if (!rule) return `Unknown credentials provider: ${provider}`
  const unknown = Object.keys(keys).find((name) => ![...rule.public, ...rule.secret].includes(name))
  if (unknown) return `Unknown property in keys: ${unknown}`
  const filled = (name: string) => keys[name] !== undefined && keys[name] !== null && keys[name] !== ''
  if (rule.needs.length === 0 || rule.needs.some((group) => group.every(filled))) return null
  return `Missing keys: ${rule.needs.map((group) => group.join(' and ')).join(', or ')}`
}
