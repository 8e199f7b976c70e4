import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { detect } from '../../../src/main/imports/detect.ts'
import { formatOf, importFile } from '../../../src/main/imports/import-files.ts'
import type { FormatId } from '../../../src/main/imports/imported.ts'
import { inspect } from '../../../src/main/imports/inspect.ts'
import { limits } from '../../../src/main/imports/limits.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { importFormats } from '../../../src/shared/import-format.ts'
import { failure } from '../../support/failure.ts'
import { checkKinds, chosen, read } from '../../support/imports.ts'

const argon2 = async () => new Uint8Array(32)
const canary = 'CaNaRyHuNtEr2'

/** A whole file of each text format, with a secret that no error may hold. */
const samples: Partial<Record<FormatId, string>> = {
  aws: `[default]\naws_access_key_id = AKIA1\naws_secret_access_key = ${canary}\ns3 =\n  a = b\n[profile "x"]\nrole_arn = r\n`,
  gcp: `{"type":"authorized_user","client_id":"c","client_secret":"${canary}","refresh_token":"${canary}"}`,
  azure: `{"appId":"a","displayName":"d","password":"${canary}","tenant":"t"}`,
  scaleway: `access_key: SCW1\nsecret_key: ${canary}\nprofiles:\n  dev: {access_key: SCW2, secret_key: "${canary}"}\n`,
  'github-cli': `github.com:\n  users:\n    ann:\n      oauth_token: ${canary}\n  user: ann\n`,
  kubeconfig: `apiVersion: v1\nkind: Config\nclusters:\n- {name: c, cluster: {server: https://s}}\ncontexts:\n- {name: x, context: {cluster: c, user: u}}\nusers:\n- name: u\n  user: {token: ${canary}, exec: {command: a, args: [b]}}\n`,
  env: `# c\nAWS_ACCESS_KEY_ID=A\nAWS_SECRET_ACCESS_KEY='${canary}'\nexport DATABASE_URL="postgres://u:${canary}@h:1/d"\nX_TOKEN=\`${canary}\`\n`,
  docker: `{"auths":{"ghcr.io":{"auth":"${btoa(`u:${canary}`)}"},"x":{"identitytoken":"${canary}"}},"credHelpers":{"y":"z"}}`,
  netrc: `machine h login u password "${canary}" # c\nmacdef m\n x\n\ndefault login a password ${canary}\n`,
  npmrc: `//r/:_authToken=${canary}\n@s:registry=https://r/\n//b/:_auth=${btoa(`u:${canary}`)}\n`,
  ssh: `-----BEGIN PRIVATE KEY-----\n${btoa(canary)}\n-----END PRIVATE KEY-----\n`,
  'bitwarden-json': `{"encrypted":false,"folders":[{"id":"f","name":"F"}],"items":[{"type":1,"name":"n","folderId":"f","login":{"username":"u","password":"${canary}","uris":[{"uri":"https://x"}]},"fields":[{"name":"a","value":"${canary}","type":1}]}]}`,
  'bitwarden-csv': `folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\nF,1,login,n,"a\nb","x: ${canary}",0,https://x,u,${canary},\n`,
  '1password-1pux': `{"accounts":[{"attrs":{},"vaults":[{"attrs":{"name":"V"},"items":[{"overview":{"title":"t"},"details":{"loginFields":[{"designation":"password","value":"${canary}"}],"sections":[{"fields":[{"id":"a","value":{"concealed":"${canary}"}}]}]}}]}]}]}`,
  '1password-csv': `Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nn,https://x,u,"${canary}",,true,false,a;b,\n`,
  'keepass-xml': `<?xml version="1.0"?><KeePassFile><Meta/><Root><Group><Name>R</Name><Entry><String><Key>Title</Key><Value>t</Value></String><String><Key>Password</Key><Value ProtectInMemory="True">${canary}</Value></String></Entry></Group></Root></KeePassFile>`,
  'keepassxc-csv': `"Group","Title","Username","Password","URL","Notes","TOTP"\n"R/G","t","u","${canary}","","",""\n`,
  csv: `name,password,x\nn,${canary},1\n`,
}

/** Runs an import; anything but a result that fits its kinds, or an AppError without the secret, is a fault. */
async function survives(bytes: Uint8Array, format?: FormatId): Promise<void> {
  const file = { name: 'file', bytes, ...(format && { format }) }
  try {
    inspect(file)
    checkKinds(await importFile(file, { argon2, password: 'p' }))
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    expect(JSON.stringify([thrown.message, thrown.detail])).not.toContain(canary)
  }
}

/** Seeds of runs that once failed, tried first. */
const seeds = [730265842, 2061926452]

test('each sample is told apart, and holds what it should', async () => {
  for (const [format, text] of Object.entries(samples)) {
    expect(`${format} is ${detect(chosen(text, 'file'))}`).toBe(`${format} is ${format}`)
    const result = await read(text)
    const found = result.credentials.length + result.skipped.length
    expect(found, format).toBeGreaterThan(0)
    if (format !== 'ssh' && format !== 'docker' && format !== 'npmrc') {
      expect(JSON.stringify(result.credentials)).toContain(canary)
    }
    expect(JSON.stringify([result.skipped, result.warnings]), format).not.toContain(canary)
  }
})

test('random bytes are read or refused by every format, and nothing else happens', async () => {
  for (const seed of [...seeds, undefined]) {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...importFormats, undefined),
        survives,
      ),
      { numRuns: 400, ...(seed !== undefined && { seed }) },
    )
  }
})

/** A sample with a few places cut out, doubled, or overwritten with what upsets parsers. */
const spoilt = fc
  .tuple(
    fc.constantFrom(...(Object.entries(samples) as [FormatId, string][])),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 12 }),
        fc.constantFrom(
          '',
          '"',
          "'",
          '\n',
          '\r',
          '{',
          '[',
          ']',
          '}',
          ',',
          ':',
          '=',
          '#',
          '\\',
          '\0',
          '\uFFFD',
          '__proto__',
          '<',
          '&',
          '|',
          '\t',
          '- ',
          '[[[[',
          '${',
          '💥',
          'null',
        ),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([[format, text], edits]) => {
    let spoiltText = text
    for (const [place, cut, put] of edits) {
      const at = Math.floor(place * spoiltText.length)
      spoiltText = spoiltText.slice(0, at) + put + spoiltText.slice(at + cut)
    }
    return { format, text: spoiltText }
  })

test('spoilt files are read or refused, and no error tells the secret', async () => {
  for (const seed of [...seeds, undefined]) {
    await fc.assert(
      fc.asyncProperty(spoilt, fc.boolean(), async ({ format, text }, told) =>
        survives(strToU8(text), told ? format : undefined),
      ),
      { numRuns: 500, ...(seed !== undefined && { seed }) },
    )
  }
}, 60_000)

test('any JSON value in the place of any other is read or refused', async () => {
  const json = (['gcp', 'azure', 'docker', 'bitwarden-json', '1password-1pux', 'kubeconfig'] as const).map(
    (format) => format,
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...json),
      fc.jsonValue({ maxDepth: 4 }),
      fc.nat({ max: 30 }),
      async (format, value, nth) => {
        const sample = samples[format] ?? '{}'
        let count = 0
        const text =
          format === 'kubeconfig'
            ? JSON.stringify({ clusters: value, users: value, contexts: [value] })
            : JSON.stringify(JSON.parse(sample), (_, inner: unknown) => (count++ === nth ? value : inner))
        await survives(strToU8(text ?? 'null'), format)
      },
    ),
    { numRuns: 400 },
  )
}, 60_000)

test('a file that is too large is refused before it is looked at', () => {
  const bytes = new Uint8Array(limits.fileBytes + 1)
  expect(() => formatOf({ name: 'x', bytes })).toThrow('larger than 64 MiB')
})

test('more entries than the limit are refused', async () => {
  const rows = Array.from({ length: limits.entries + 1 }, (_, at) => `n${at},p`).join('\n')
  const error = await failure(read(`name,password\n${rows}\n`, 'x.csv'), 'import-failed')
  expect(error.detail.reason).toBe('it holds more than 100000 entries')
})

test('a field of ten megabytes is skipped with the reason, and its neighbours are imported', async () => {
  const large = 'x'.repeat(10_000_000)
  const files: [string, string][] = [
    ['.env', `A_TOKEN=${large}\nB_TOKEN=b\n`],
    [
      'credentials',
      `[a]\naws_access_key_id=a\naws_secret_access_key=${large}\n[b]\naws_access_key_id=a\naws_secret_access_key=b\n`,
    ],
    [
      'x.json',
      JSON.stringify({
        encrypted: false,
        items: [
          { type: 1, name: 'a', login: { password: large } },
          { type: 1, name: 'b', login: {} },
        ],
      }),
    ],
    ['x.csv', `name,password\na,"${large}"\nb,p\n`],
  ]
  for (const [name, text] of files) {
    const result = await read(text, name)
    expect(
      result.skipped.map(({ reason }) => reason),
      name,
    ).toEqual(['one of its values is longer than 1000000 characters'])
    expect(result.credentials, name).toHaveLength(1)
  }
})

test('nesting without end is refused by every format that nests', async () => {
  const deep = '['.repeat(200_000)
  for (const format of [
    'bitwarden-json',
    'gcp',
    'azure',
    'docker',
    'kubeconfig',
    'scaleway',
    'github-cli',
  ] as const) {
    await failure(read(`${deep}${deep.replaceAll('[', ']')}`, 'x', { format }), 'import-failed')
  }
  const xml = '<Group>'.repeat(100_000)
  await failure(read(`<KeePassFile><Root>${xml}`, 'x', { format: 'keepass-xml' }), 'import-failed')
})

test('aliases that would multiply without end are refused', async () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let at = 1; at < 12; at++)
    lines.push(
      `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
    )
  const started = performance.now()
  await failure(read(`access_key: SCW1\n${lines.join('\n')}\n`, 'config.yaml'), 'import-failed')
  expect(performance.now() - started).toBeLessThan(5000)
})

test('many lines without content take no time that grows with their square', async () => {
  const blank = '\n'.repeat(1_000_000)
  const started = performance.now()
  for (const end of [
    '',
    'A_TOKEN=b\n',
    '[a]\naws_access_key_id=a\naws_secret_access_key=b\n',
    'machine h login u password p\n',
  ]) {
    await survives(strToU8(blank + end))
    await survives(strToU8(`${' '.repeat(500_000)}${end}`))
    await survives(strToU8(`#${'\r'.repeat(500_000)}${end}`))
  }
  expect(performance.now() - started).toBeLessThan(15_000)
}, 60_000)

test('files that are nothing to import are refused with what they are', async () => {
  for (const [bytes, words, name = 'file'] of [
    [new Uint8Array(), 'it is empty'],
    [strToU8('  \n'), 'it is empty'],
    [new Uint8Array([0x1f, 0x8b, 8, 0]), 'it is compressed'],
    [zipSync({ a: strToU8('x') }), 'it is an archive'],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'it is not a text file'],
    [strToU8('Dear Ann,\nhow are you?\n'), 'does not know what it holds'],
    [strToU8('[registry]\ntoken = "canary"\n'), 'does not know what it holds', 'credentials.toml'],
    [strToU8('[DEFAULT]\nuser=ocid1\ntenancy=ocid1\nregion=us\n'), 'does not know what it holds', 'config'],
  ] as const) {
    expect((await failure(read(bytes, name), 'import-failed')).message).toContain(words)
  }
})

test('ten thousand entries of each format are read in seconds', async () => {
  const count = 10_000
  const range = Array.from({ length: count }, (_, at) => at)
  const files: [string, string][] = [
    ['aws', range.map((at) => `[p${at}]\naws_access_key_id=a${at}\naws_secret_access_key=s${at}\n`).join('')],
    ['env', range.map((at) => `K${at}_TOKEN=t${at}\n`).join('')],
    ['netrc', range.map((at) => `machine h${at} login u password p${at}\n`).join('')],
    ['npmrc', range.map((at) => `//h${at}/:_authToken=t${at}\n`).join('')],
    ['csv', `name,username,password\n${range.map((at) => `n${at},u,p${at}\n`).join('')}`],
    ['github-cli', range.map((at) => `h${at}.example.org:\n  user: u\n  oauth_token: t${at}\n`).join('')],
    [
      'bitwarden-json',
      JSON.stringify({
        encrypted: false,
        items: range.map((at) => ({ type: 1, name: `n${at}`, login: { username: 'u', password: `p${at}` } })),
      }),
    ],
    [
      'keepass-xml',
      `<KeePassFile><Root><Group>${range.map((at) => `<Entry><String><Key>Title</Key><Value>t${at}</Value></String><String><Key>Password</Key><Value>p</Value></String></Entry>`).join('')}</Group></Root></KeePassFile>`,
    ],
  ]
  for (const [format, text] of files) {
    const started = performance.now()
    const result = await importFile({ ...chosen(text, 'x'), format: format as FormatId }, { argon2 })
    const tookMs = performance.now() - started
    console.log(`${format}: ${count} entries in ${Math.round(tookMs)} ms`)
    expect(result.credentials, format).toHaveLength(count)
    expect(tookMs, format).toBeLessThan(8000)
  }
}, 60_000)
