import { shownKeys } from './kinds.ts'
import type { Credential, Organization, SeqeraState, Workspace } from './state.ts'

// JSON.rawJSON: in V8 since 11.4, not yet in TypeScript's ES2023 library.
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown }

/** An int64 as the digits it has: a JavaScript number would lose the last of them. */
export const int64 = (id: string): unknown => rawJSON(id)

const date = (ms: number): string => new Date(ms).toISOString()

/** A row of a list. Blank fields are left out: the published API declares none of them nullable. */
export function shownCredential(credential: Credential): Record<string, unknown> {
  const { id, name, provider, description, baseUrl, category, usedAt, validatedAt, status, message } =
    credential
  return {
    id,
    name,
    ...(description !== null && { description }),
    provider,
    ...(baseUrl !== null && { baseUrl }),
    ...(category !== null && { category }),
    deleted: credential.deleted,
    ...(usedAt !== null && { lastUsed: date(usedAt) }),
    dateCreated: date(credential.createdAt),
    lastUpdated: date(credential.updatedAt),
    status,
    ...(message !== null && { message }),
    ...(validatedAt !== null && { lastValidated: date(validatedAt) }),
  }
}

/** What a description says: also the keys that are no secret, and for a role how to let Seqera in. */
export function describedCredential(credential: Credential): Record<string, unknown> {
  const { provider, keys } = credential
  const externalId = typeof keys.externalId === 'string' ? keys.externalId : null
  const setupSnippet = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { AWS: 'arn:aws:iam::161471496260:role/SeqeraPlatformCloudAccessRole' },
        Condition: { StringEquals: { 'sts:ExternalId': externalId } },
      },
    ],
  }
  return {
    credentials: { ...shownCredential(credential), keys: shownKeys(provider, keys) },
    ...(externalId && { setupSnippet: JSON.stringify(setupSnippet, null, 2) }),
  }
}

/** `options` holds a token of another service, as the real answer does: a client had better drop it. */
export const shownUser = ({ user }: SeqeraState, now: number): Record<string, unknown> => ({
  user: {
    ...user,
    id: int64(user.id),
    deleted: false,
    termsOfUseConsent: true,
    lastAccess: date(now),
    options: { githubToken: 'not-for-clients-to-keep' },
  },
  needConsent: false,
})

/** The organization itself, then its workspaces: the order and the mixture of the real answer. */
export const shownPlaces = ({ organizations }: SeqeraState): Record<string, unknown> => ({
  orgsAndWorkspaces: [
    ...organizations.map((organization) => ({ ...shownOwner(organization), roles: ['owner'] })),
    ...organizations.flatMap((organization) =>
      organization.workspaces.map((workspace) => ({
        ...shownOwner(organization),
        workspaceId: int64(workspace.id),
        workspaceName: workspace.name,
        workspaceFullName: workspace.fullName,
        visibility: 'PRIVATE',
        roles: ['admin'],
      })),
    ),
  ],
})

const shownOwner = ({ id, name }: Organization) => ({ orgId: int64(id), orgName: name, orgType: 'pro' })

export const shownOrganization = ({ id, name, fullName }: Organization): Record<string, unknown> => ({
  orgId: int64(id),
  name,
  fullName,
  memberRole: 'owner',
  type: 'pro',
})

export const shownWorkspace = ({ id, name, fullName }: Workspace): Record<string, unknown> => ({
  id: int64(id),
  name,
  fullName,
  visibility: 'PRIVATE',
})
