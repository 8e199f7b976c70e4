import type { RemoteOrganization, RemoteScope } from '../provider.ts'

/**
 * Where Seqera's own console lists the credentials of a scope; null where that is not known.
 *
 * Cloud answers at `api.cloud.seqera.io` and shows itself at `cloud.seqera.io`. Enterprise commonly has
 * its API under `/api` of the console's own address. Nothing is guessed from any other address.
 */
export function consoleUrl(
  baseUrl: string,
  organization: RemoteOrganization,
  scope: RemoteScope,
): string | null {
  const web = webBase(baseUrl)
  if (web === null || organization.name === '') return null
  const owner = encodeURIComponent(organization.name)
  if (scope.kind === 'personal') return `${web}/user/${owner}/credentials`
  return `${web}/orgs/${owner}/workspaces/${encodeURIComponent(scope.name)}/credentials`
}

function webBase(baseUrl: string): string | null {
  if (new URL(baseUrl).host === 'api.cloud.seqera.io') return 'https://cloud.seqera.io'
  return baseUrl.endsWith('/api') ? baseUrl.slice(0, -'/api'.length) : null
}

export function consoleOrigin(baseUrl: string): string | null {
  const web = webBase(baseUrl)
  return web === null ? null : new URL(web).origin
}
