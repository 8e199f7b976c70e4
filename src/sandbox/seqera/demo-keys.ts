import { base32, base62, digits, hex, type Random } from '../random.ts'

type Keys = Record<string, string | boolean>
export interface MadeUp {
  readonly keys: Keys
  readonly baseUrl?: string
  readonly category?: string
}

const cloud = 'cloud-compute'
const host = 'scm-host'

/** Keys of a kind that look like the real thing. Every secret among them is noise. */
export function makeKeys(provider: string, name: string, owner: string, random: Random): MadeUp {
  const stem = name.replace(/[^a-z0-9]+/g, '')
  const uuid = () => [8, 4, 4, 4, 12].map((length) => random.text(length, hex)).join('-')
  const noise = (length: number) => random.text(length, base62)
  const pem = (kind: string) => `-----BEGIN ${kind}-----\n${noise(64)}\n${noise(64)}\n-----END ${kind}-----\n`
  const user = random.pick(['svc-nextflow', `${owner}-bot`, 'pipelines-ci', `svc-${stem}`.slice(0, 24)])
  const account = random.text(12, digits)
  const entra = { tenantId: uuid(), clientId: uuid(), clientSecret: noise(40) }
  const azure = {
    batchName: `${stem}batch`.slice(0, 24),
    storageName: `${stem}store`.slice(0, 24),
    storageKey: noise(86),
  }

  const makers: Record<string, () => MadeUp> = {
    aws: () => ({
      category: cloud,
      keys: random.chance(0.5)
        ? { mode: 'keys', accessKey: `AKIA${random.text(16, base32)}`, secretKey: noise(40) }
        : { mode: 'role', assumeRoleArn: `arn:aws:iam::${account}:role/seqera-${name}`, externalId: uuid() },
    }),
    seqeracompute: () => ({
      category: cloud,
      keys: { mode: 'role', assumeRoleArn: `arn:aws:iam::${account}:role/SeqeraCompute-${noise(8)}` },
    }),
    google: () => {
      const serviceAccountEmail = `${name.slice(0, 24)}@${owner}-${random.text(5, digits)}.iam.gserviceaccount.com`
      const pool = `projects/${account}/locations/global/workloadIdentityPools/seqera/providers/platform`
      return {
        category: cloud,
        keys: random.chance(0.6)
          ? { data: `{"type":"service_account","private_key_id":"${random.text(40, hex)}"}` }
          : { serviceAccountEmail, workloadIdentityProvider: pool },
      }
    },
    azure: () => ({ category: cloud, keys: { ...azure, batchKey: noise(86) } }),
    azure_entra: () => ({ category: cloud, keys: { ...azure, ...entra } }),
    'azure-cloud': () => ({ category: cloud, keys: { ...azure, ...entra, subscriptionId: uuid() } }),
    github: () => ({
      category: host,
      baseUrl: `https://github.com/${owner}`,
      keys: { username: user, password: `ghp_${noise(36)}` },
    }),
    github_app: () => ({
      category: host,
      baseUrl: `https://github.com/${owner}`,
      keys: {
        appId: random.text(7, '123456789'),
        clientId: `Iv23li${noise(14)}`,
        slug: name,
        privateKey: pem('RSA PRIVATE KEY'),
        webhookSecret: noise(32),
      },
    }),
    gitlab: () => ({
      category: host,
      baseUrl: `https://gitlab.com/${owner}`,
      keys: { username: user, token: `glpat-${noise(20)}` },
    }),
    bitbucket: () => ({
      category: host,
      baseUrl: `https://bitbucket.org/${owner}`,
      keys: { username: user, password: `ATBB${noise(32)}` },
    }),
    gitea: () => ({
      category: host,
      baseUrl: `https://git.${owner}.example`,
      keys: { username: user, password: noise(24) },
    }),
    azurerepos: () => ({
      category: host,
      baseUrl: `https://dev.azure.com/${owner}`,
      keys: { username: `${user}@${owner}.example`, token: noise(52) },
    }),
    codecommit: () => ({
      category: host,
      baseUrl: 'https://git-codecommit.eu-west-1.amazonaws.com',
      keys: { username: `AKIA${random.text(16, base32)}`, password: noise(40) },
    }),
    ssh: () => ({ keys: { privateKey: pem('OPENSSH PRIVATE KEY'), passphrase: noise(16) } }),
    k8s: () => ({ category: cloud, keys: { token: noise(120) } }),
    'container-reg': () => ({
      category: 'container-reg',
      keys: { userName: user, password: noise(36), registry: registryOf(name, owner) },
    }),
    'tw-agent': () => ({
      keys: { connectionId: uuid(), workDir: `/cluster/projects/${stem}/work`, shared: random.chance(0.5) },
    }),
    s3: () => ({
      keys: {
        accessKey: random.text(20, base32),
        secretKey: noise(40),
        pathStyleAccessEnabled: random.chance(0.7),
      },
    }),
  }
  const maker = makers[provider]
  if (!maker) throw new Error(`The demo makes up no keys for ${provider}.`)
  return maker()
}

function registryOf(name: string, owner: string): string {
  if (name.startsWith('quay')) return 'quay.io'
  if (name.startsWith('acr')) return `${owner.replaceAll('-', '')}.azurecr.io`
  if (name.startsWith('ghcr')) return 'ghcr.io'
  if (name.startsWith('artifact')) return 'europe-north1-docker.pkg.dev'
  return name.startsWith('docker') ? 'docker.io' : `registry.${owner}.example`
}
