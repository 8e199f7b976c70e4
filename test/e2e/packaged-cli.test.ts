import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { realHome } from '../cli/real.ts'

// The command line as it is downloaded. Only its own start makes it so: `npm run test:packaged` makes it and names it.
const program = process.env.KEYSTEAD_PACKAGED_CLI ?? ''

/** A computer with the package somewhere, a link to each of its programs on the PATH, and nothing else of ours there. */
async function installed() {
  const home = await realHome()
  const bin = path.join(home.folder, 'links')
  fs.mkdirSync(bin)
  const from = path.dirname(program)
  for (const name of fs.readdirSync(from)) fs.symlinkSync(path.join(from, name), path.join(bin, name))
  const env = { PATH: `${bin}:/usr/bin:/bin` }
  return {
    ...home,
    run: (words: readonly string[], input = '', more: Record<string, string> = {}) =>
      home.run(words[0] as string, words.slice(1), { input, env: { ...env, ...more } }),
  }
}

test.skipIf(!program || process.platform === 'win32')(
  'the packaged command line brings all it needs: it keeps a secret, reads it after one unlock and helps git and Docker',
  { timeout: 60_000 },
  async () => {
    const { run } = await installed()
    const words = ['add', 'mail', '--organization', 'Halden', '--new-organization', '--kind', 'generic']
    const added = await run(['keystead', ...words, '--secret-stdin', 'password'], 'canary-secret-value')
    expect(added).toMatchObject({ code: 0 })

    // What `unlock` leaves is started with the same Node; nobody else could answer without a passphrase.
    expect(await run(['keystead', 'unlock'])).toMatchObject({ code: 0, out: 'unlocked Work\n' })
    const noAsking = { KEYSTEAD_ASKPASS: '/bin/false' }
    const read = await run(['keystead', 'read', 'keystead://Halden/mail/password'], '', noAsking)
    expect(read).toMatchObject({ code: 0, out: 'canary-secret-value' })

    const where = 'protocol=https\nhost=github.com\n'
    await run(
      ['git-credential-keystead', 'store'],
      `${where}username=mira\npassword=ghp_canary\n\n`,
      noAsking,
    )
    const forGit = await run(['git-credential-keystead', 'get'], `${where}\n`, noAsking)
    expect(forGit.out).toBe('username=mira\npassword=ghp_canary\n')

    const login = { ServerURL: 'https://index.docker.io/v1/', Username: 'mira', Secret: 'dckr_pat_canary' }
    await run(['docker-credential-keystead', 'store'], JSON.stringify(login), noAsking)
    const forDocker = await run(['docker-credential-keystead', 'get'], login.ServerURL, noAsking)
    expect(JSON.parse(forDocker.out)).toEqual(login)

    expect(await run(['keystead', 'lock'])).toMatchObject({ code: 0, out: 'locked\n' })
  },
)
