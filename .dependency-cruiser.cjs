// ARCHITECTURE.md says what these rules are for; test/arch.test.ts plants one violation per rule.
const edge = '^src/main/(index\\.ts|platform/|ipc/electron\\.ts|ipc/trust\\.ts)'
const npm = (name) => `(^|/)node_modules/${name}/`
const electron = '(^|/)node_modules/electron/|^electron$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'a cycle has no first reader',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      comment: 'the contract runs everywhere, so it may need nothing but zod',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { pathNot: ['^src/shared/', npm('zod')] },
    },
    {
      name: 'renderer-sees-only-shared',
      comment: 'the page reaches main through the bridge alone',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/(main|preload|sandbox)/' },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'the page is sandboxed',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'components-do-not-call',
      comment: 'a component gets props and gives callbacks; screens and state know the vault',
      severity: 'error',
      from: { path: '^src/renderer/components/' },
      to: { path: '^src/renderer/(client\\.ts|state/|screens/|app/)' },
    },
    {
      name: 'preload-is-thin',
      comment: 'the bridge does not grow with the contract',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { pathNot: ['^src/preload/', '^src/shared/ipc\\.ts$', electron] },
    },
    {
      name: 'electron-at-the-edge',
      comment: 'the rest also runs in plain Node: in tests and at the command line',
      severity: 'error',
      from: { path: '^src/(main|cli|sandbox)/', pathNot: edge },
      to: { path: electron },
    },
    {
      name: 'core-ignores-the-edge',
      comment: 'hosts know the core, never the other way round',
      severity: 'error',
      from: { path: '^src/main/', pathNot: edge },
      to: { path: edge },
    },
    {
      name: 'cli-is-a-host',
      comment: 'it asks the core by the contract, as the window does, and has no way of its own into a vault',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: {
        path: '^src/(main|preload|renderer|sandbox)/',
        pathNot: [
          '^src/main/(core|ports|parts|begin-unlock|monotonic)\\.ts$',
          '^src/main/socket/',
          '^src/main/ssh/wire\\.ts$',
          '^src/main/crypto/kdf-policy\\.ts$',
        ],
      },
    },
    {
      name: 'nobody-needs-the-cli',
      comment: 'the core ignores its hosts',
      severity: 'error',
      from: { path: '^src/(main|shared|preload|renderer|sandbox)/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'socket-asks-the-core',
      comment: 'other programs get what the contract gives, through the consent of the person',
      severity: 'error',
      from: { path: '^src/main/socket/' },
      to: {
        path: '^src/main/',
        pathNot: ['^src/main/socket/', '^src/main/(core|ports)\\.ts$', '^src/main/vault/vault\\.ts$'],
      },
    },
    {
      name: 'one-door-to-sqlite',
      comment: 'everything else asks the vault',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/vault/' },
      to: { path: npm('better-sqlite3') },
    },
    {
      name: 'one-door-to-argon2',
      comment: 'the policy of its cost is enforced in one place',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main/crypto/(kdf|argon2)\\.ts$' },
      to: { path: npm('@node-rs/argon2') },
    },
    {
      name: 'crypto-is-a-leaf',
      comment: 'it can be reviewed alone',
      severity: 'error',
      from: { path: '^src/main/crypto/' },
      to: { path: '^src/', pathNot: ['^src/main/crypto/', '^src/shared/'] },
    },
    {
      name: 'vault-stores-only',
      comment: 'storage knows no remote and no window',
      severity: 'error',
      from: { path: '^src/main/vault/' },
      to: { path: '^src/main/', pathNot: ['^src/main/(vault|crypto)/', '^src/main/monotonic\\.ts$'] },
    },
    {
      name: 'providers-know-nothing',
      comment: 'a provider speaks HTTP through ProviderIO and returns plain values',
      severity: 'error',
      from: { path: '^src/main/providers/' },
      to: { path: '^src/', pathNot: ['^src/main/providers/', '^src/shared/'] },
    },
    {
      name: 'only-the-registry-names-providers',
      comment: 'adding a provider is a folder and a line',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/providers/([^/]+/|registry\\.ts$)'] },
      to: { path: '^src/main/providers/[^/]+/' },
    },
    {
      name: 'providers-are-strangers',
      comment: 'what two of them need is shared mechanics',
      severity: 'error',
      from: { path: '^src/main/providers/([^/]+)/' },
      to: { path: '^src/main/providers/[^/]+/', pathNot: '^src/main/providers/$1/' },
    },
    {
      name: 'sandbox-only-for-the-demo',
      comment: 'no other start of the app carries the sandbox',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/sandbox/', '^src/main/demo\\.ts$'] },
      to: { path: '^src/sandbox/' },
    },
    {
      name: 'sandbox-stands-alone',
      comment: 'it plays the remotes: sharing code with the connectors would share their mistakes',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/', pathNot: '^src/sandbox/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
