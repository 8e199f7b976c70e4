import type { z } from 'zod'
import { lazyField } from '../../shared/on-first-use.ts'
import type { ListColumn } from '../../shared/provider.ts'

/** Anything JSON can say. Integers beyond 2^53 are bigint, so that no id loses a digit. */
export type Json = string | number | bigint | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** The only way out for a provider: no globals, no vault, no Electron. Times are Unix milliseconds. */
export interface ProviderIO {
  readonly fetch: typeof fetch
  readonly signal: AbortSignal
  readonly now: () => number
  /** Resolves after `ms`, or rejects when `signal` aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** Between 0 and 1; jitter only. */
  readonly random: () => number
}

/** A kind of credential. Form, detail, columns and redaction come from the schema and its `.meta()`. */
export interface Kind {
  readonly id: string
  readonly label: string
  /** A flat object of scalars; secrets carry `secret: true` in their meta. */
  readonly schema: z.ZodObject
  /** The public fields that tell one credential from the next, best first. */
  readonly hint: readonly string[]
  /** The remote makes the secrets and tells them once, on create: one that was lost cannot be had again. */
  readonly secretsComeOnce?: boolean
  /** What cannot be done with this kind over the API, each as a sentence that says why and what to do. */
  readonly cannot?: { readonly create?: string; readonly update?: string; readonly remove?: string }
}

export interface RemoteScope {
  /** As the remote names it; null where it is implied (a personal context). */
  readonly remoteId: string | null
  readonly name: string
  readonly kind: 'workspace' | 'service-account' | 'personal' | 'organization'
  /** Why this login may only read here, as a sentence; absent where it may write. */
  readonly readOnly?: string
}

export interface RemoteOrganization {
  /** Null where the remote has no organization for these scopes (a personal context). */
  readonly remoteId: string | null
  readonly name: string
  readonly scopes: readonly RemoteScope[]
}

/** A credential as a remote describes it: everything but its secrets. */
export interface RemoteCredential {
  readonly remoteId: string
  /** The remote's own word; a kind that the provider does not declare stays as it is. */
  readonly kind: string
  readonly name: string
  readonly description: string | null
  /** Public values by the field names of the kind's schema. */
  readonly attributes: JsonObject
  /** What the remote told that has no place above, kept whole. */
  readonly extra: JsonObject
  readonly createdAt: number | null
  readonly updatedAt: number | null
  readonly lastUsedAt: number | null
  readonly health: RemoteHealth | null
  /** Where it is used, as far as the remote tells; absent where it tells nothing. */
  readonly usage?: RemoteUsage
}

export interface RemoteUsage {
  readonly count: number
  /** As many as the remote names: «cluster», its id, its name. */
  readonly by: readonly { readonly type: string; readonly id: string; readonly name: string }[]
}

export interface RemoteHealth {
  readonly state: 'ok' | 'warn' | 'invalid' | 'unknown'
  readonly message: string | null
  readonly checkedAt: number | null
}

/** What a person wants a credential to be. The secrets are in the clear: for one request, then forgotten. */
export interface Draft {
  readonly kind: string
  readonly name: string
  readonly description: string | null
  /** Public values by the field names of the kind's schema, already parsed with it. */
  readonly attributes: JsonObject
  readonly secrets: Readonly<Record<string, string>>
  /** The names of those that were typed anew; absent where that is not known. */
  readonly newSecrets?: readonly string[]
  /** For remotes that ask why. */
  readonly reason?: string
}

export interface Created {
  /** Null where the answer names none: the new one is then found by comparing lists. */
  readonly remoteId: string | null
  /** Secrets that the remote made, by field name. They come this once: seal them before anything else. */
  readonly secrets: Readonly<Record<string, string>>
}

/** One login to one remote. Each method fails with an AppError of a `remote-*` kind, `offline` or `cancelled`. */
export interface Remote {
  /** Checks the token. Fails with `remote-rejected` if it is not accepted. */
  identify(): Promise<{ account: string }>
  /** Every organization and scope this login sees. */
  discover(): Promise<readonly RemoteOrganization[]>
  /** The complete list of a scope, or an error: a partial list is never returned. */
  list(scope: RemoteScope): Promise<readonly RemoteCredential[]>
  /** One credential in full, where a list leaves fields out. */
  describe(scope: RemoteScope, remoteId: string): Promise<RemoteCredential>
  /** Where a person looks at it in the remote's own console; null where that is not known. */
  consoleUrl(organization: RemoteOrganization, scope: RemoteScope, remoteId: string): string | null
  /** Where that console is, by the connection alone. Nothing elsewhere is ever opened. */
  readonly consoleOrigin?: string | null

  // Writing. A method that is absent is something the remote cannot do; `Kind.cannot` says so for one kind.
  // Each sends one request and never repeats it. A field the remote refuses is `invalid-input` with its name;
  // a secret that the remote needs and the draft lacks is `secret-not-held`.

  /** Fails with `remote-refused` where the name is taken, among others. */
  create?(scope: RemoteScope, draft: Draft): Promise<Created>
  /** Makes the credential what `draft` says. `current` is the remote's state as it was just read. */
  update?(scope: RemoteScope, current: RemoteCredential, draft: Draft): Promise<void>
  /** Something already gone is no failure. Fails with `remote-refused` while something depends on it. */
  remove?(scope: RemoteScope, remoteId: string, reason?: string): Promise<void>
}

/** What the window needs to know of a place where credentials live. */
export interface Catalogue {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly scopeName: string
  readonly kinds: readonly Kind[]
  /** What a credential's description is called there; absent where it has none. */
  readonly descriptionLabel?: string
  /** What tells most in a list of its credentials, the most telling first. */
  readonly columns?: readonly ListColumn[]
}

/** One remote service. Everything Keystead knows about it is in this object. */
export interface Provider<C extends z.ZodObject = z.ZodObject> extends Catalogue {
  readonly tokenHelp: string
  readonly tokenUrl?: string
  /** What a person types to connect. The form, its checks and the stored config come from it. */
  readonly connection: C
  /** A row of its list has all that a description has, so that a pull asks for none. */
  readonly listTellsAll?: boolean
  /** It tells when a credential was last used, so that no such time means «never». */
  readonly tellsUse?: boolean
  /** An update sends only what changed, so that a name can be edited without the secrets at hand. */
  readonly sparseUpdates?: boolean
  /** The label of the reason that the remote asks for with a change, where it does. */
  readonly asksReason?: { readonly update?: string; readonly remove?: string }
  connect(config: z.output<C>, io: ProviderIO): Remote
}

/**
 * Infers the connection's type for `connect`, then forgets it: the registry holds any provider. The form's schema is
 * made when it is first asked for.
 */
export function defineProvider<C extends z.ZodObject>(
  provider: Omit<Provider<C>, 'connection'> & { readonly connection: () => C },
): Provider {
  const { connection, ...rest } = provider
  return lazyField(rest, 'connection', connection) as unknown as Provider
}
