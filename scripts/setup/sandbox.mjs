import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { failure } from './failure.mjs'
import { capture, which } from './processes.mjs'

const NO_SANDBOX = '--no-sandbox'
const RESTRICTIONS = [
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
]

/**
 * 'on'; 'off' for root, under whom Chromium's sandbox does not start; or 'blocked' where the system lets only a
 * helper owned by root open the sandbox, and this Electron's helper is not.
 */
export function sandboxState({ platform, uid, namespacesRestricted, helperIsRoots }) {
  if (platform !== 'linux') return 'on'
  if (uid === 0) return 'off'
  return namespacesRestricted && !helperIsRoots ? 'blocked' : 'on'
}

/**
 * Electron's arguments as to its sandbox on this machine. The sandbox is never given up silently: either the
 * person has said so among `asked`, or root is told.
 */
export async function sandboxArguments(electron, say, asked = []) {
  if (asked.includes(NO_SANDBOX)) return []
  const helper = join(dirname(electron), 'chrome-sandbox')
  const state = sandboxState({
    platform: process.platform,
    uid: process.getuid?.(),
    namespacesRestricted: await areNamespacesRestricted(),
    helperIsRoots: isRoots(helper),
  })
  if (state === 'blocked') {
    throw failure("this system does not let Electron's sandbox start", {
      hint:
        `run once: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n` +
        '      or, to look around without any real secret: npm start -- --no-sandbox',
    })
  }
  if (state === 'on') return []
  say(`running as root: without the Chromium sandbox (${NO_SANDBOX})`)
  return [NO_SANDBOX]
}

// The settings alone do not tell: a container or a chroot forbids them too.
async function areNamespacesRestricted() {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return false
  if (RESTRICTIONS.some(([path, value]) => contentOf(path) === value)) return true
  const probe = which('unshare')
  if (!probe) return false
  return (await capture(probe, ['--user', '--map-root-user', 'true'])).code !== 0
}

function contentOf(path) {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined
  }
}

function isRoots(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.uid === 0 && (found.mode & 0o4000) !== 0
}
