/** What the played Sequin asks of the properties of a kind, and which of them it masks. */
export interface Rule {
  readonly provider: string
  readonly secret: readonly string[]
  readonly public: readonly string[]
  readonly needs: readonly string[]
  /** What tells that an import is about a credential that is there already; the name where there is nothing. */
  readonly identity?: string
  /** Granted by an OAuth app, which an import then has to name. */
  readonly oauth?: true
}

/** The kinds that the API's pages show, and a guess at HubSpot's fields, which they name in prose. */
export const rules: Readonly<Record<string, Rule>> = {
  airtable_oauth2: {
    provider: 'airtable',
    secret: ['refresh_token'],
    public: ['airtable_uid', 'scope'],
    needs: ['airtable_uid', 'refresh_token'],
    identity: 'airtable_uid',
    oauth: true,
  },
  checkout_champ_password: {
    provider: 'checkout_champ',
    secret: ['password'],
    public: ['login_id'],
    needs: ['login_id', 'password'],
    identity: 'login_id',
  },
  github_app: {
    provider: 'github',
    secret: [],
    public: ['account_type', 'account_login', 'installation_id'],
    needs: ['account_login', 'installation_id'],
    identity: 'installation_id',
  },
  hubspot_oauth2: {
    provider: 'hubspot',
    secret: ['refresh_token'],
    public: ['hub_domain', 'hub_id', 'scopes'],
    needs: ['hub_id', 'refresh_token'],
    identity: 'hub_id',
    oauth: true,
  },
  linear_oauth2: {
    provider: 'linear',
    secret: ['access_token'],
    public: ['scope'],
    needs: ['access_token'],
    oauth: true,
  },
  stripe_key: { provider: 'stripe', secret: ['secret'], public: ['name', 'test'], needs: ['secret'] },
  stripe_oauth2: {
    provider: 'stripe',
    secret: ['secret'],
    public: ['name', 'test'],
    needs: ['secret'],
    oauth: true,
  },
}
