import { databaseUrl } from './database-url.ts'
import type { Recognised, Slot } from './login-item.ts'
import {
  gitTokenHost,
  googleKeyText,
  isAwsKeyId,
  isAwsSecret,
  isStripePublic,
  isStripeSecret,
  isStripeWebhook,
  privateKeyLabel,
} from './recognise.ts'

type Recogniser = (slots: readonly Slot[]) => Recognised | null

/** The kind that an item's values can only be of; null where none or more than one fits. */
export function recognised(slots: readonly Slot[]): Recognised | null {
  const found = [awsKey, gitToken, stripeKey, database, sshKey, googleKey]
    .map((recognise) => recognise(slots))
    .filter((each) => each !== null)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The one slot that fits; null where none does, or several with different values. */
function only(slots: readonly Slot[], fits: (slot: Slot) => boolean): Slot | null {
  const found = slots.filter(fits)
  return new Set(found.map(({ value }) => value.trim())).size === 1 ? (found[0] ?? null) : null
}

const labelled = (slots: readonly Slot[], words: RegExp): Slot | null =>
  only(slots, ({ role, label }) => role === 'field' && words.test(label))

const usedOf = (...slots: readonly (Slot | null | undefined)[]): ReadonlySet<Slot> =>
  new Set(slots.filter((slot) => slot !== null && slot !== undefined))

const usernameOf = (slots: readonly Slot[]): Slot | undefined => slots.find(({ role }) => role === 'username')

const awsKey: Recogniser = (slots) => {
  const id = only(slots, ({ role, value }) => role !== 'notes' && isAwsKeyId(value.trim()))
  const key = only(
    slots,
    ({ role, type, label, value }) =>
      (role === 'password' || (role === 'field' && (type === 'hidden' || /secret/i.test(label)))) &&
      isAwsSecret(value.trim()),
  )
  if (!id || !key) return null
  const token = labelled(slots, /(session|security)[ _-]?token/i)
  const account = only(
    slots,
    ({ role, label, value }) => role === 'field' && /account/i.test(label) && /^\d{12}$/.test(value),
  )
  const region = labelled(slots, /^(aws[ _-])?(default[ _-])?region$/i)
  return {
    kind: 'aws-key',
    values: {
      accessKeyId: id.value.trim(),
      secretAccessKey: key.value.trim(),
      sessionToken: token?.value.trim(),
      accountId: account?.value,
      region: region?.value,
    },
    used: usedOf(id, key, token, account, region),
  }
}

const gitToken: Recogniser = (slots) => {
  const token = only(slots, ({ role, value }) => role !== 'notes' && gitTokenHost(value.trim()) !== null)
  const known = token && gitTokenHost(token.value.trim())
  if (!token || !known) return null
  const url = slots.find(({ role }) => role === 'url')
  const address = url && URL.canParse(url.value) ? new URL(url.value) : null
  const username = usernameOf(slots)
  // An address that says more than the host stays beside it.
  const spent = address?.pathname === '/' && address.search === '' ? url : null
  return {
    kind: 'git-token',
    values: {
      host: address?.hostname || known,
      username: username === token ? undefined : username?.value,
      token: token.value.trim(),
    },
    used: usedOf(token, username, spent),
  }
}

const stripeKey: Recogniser = (slots) => {
  const key = only(slots, ({ role, value }) => role !== 'notes' && isStripeSecret(value.trim()))
  if (!key) return null
  const shown = only(slots, ({ role, value }) => role !== 'notes' && isStripePublic(value.trim()))
  const webhook = only(slots, ({ role, value }) => role !== 'notes' && isStripeWebhook(value.trim()))
  return {
    kind: 'stripe-key',
    values: {
      secretKey: key.value.trim(),
      publishableKey: shown?.value.trim(),
      webhookSecret: webhook?.value.trim(),
    },
    used: usedOf(key, shown, webhook),
  }
}

const database: Recogniser = (slots) => {
  const address = only(slots, ({ role, value }) => role !== 'notes' && databaseUrl(value.trim()) !== null)
  const parts = address && databaseUrl(address.value.trim())
  if (!address || !parts) return null
  const username = usernameOf(slots)
  const password = slots.find(({ role }) => role === 'password')
  // What the address says itself wins; the item's own login then stays beside it.
  const login = parts.values.username || username === address ? null : username
  const secret = parts.values.password || password === address ? null : password
  return {
    kind: 'database',
    values: {
      ...parts.values,
      ...(login && { username: login.value }),
      ...(secret && { password: secret.value }),
    },
    custom: parts.custom,
    used: usedOf(address, login, secret),
  }
}

const sshKey: Recogniser = (slots) => {
  // Other private keys may as well belong to a certificate.
  const key = only(slots, ({ value }) => privateKeyLabel(value) === 'OPENSSH PRIVATE KEY')
  if (!key) return null
  const username = usernameOf(slots)
  const fingerprint = only(slots, ({ value }) => /^SHA256:[A-Za-z0-9+/]{43}=?$/.test(value.trim()))
  const shown = only(
    slots,
    ({ role, value }) => role === 'field' && /^(ssh|ecdsa|sk)-[\w@.-]+ AAAA\S+/.test(value),
  )
  const passphrase = labelled(slots, /^passphrase$/i)
  return {
    kind: 'ssh-key',
    values: {
      privateKey: key.value,
      passphrase: passphrase?.value,
      publicKey: shown?.value,
      fingerprint: fingerprint?.value.trim(),
      username: username?.value,
    },
    used: usedOf(key, passphrase, username, fingerprint, shown),
  }
}

const googleKey: Recogniser = (slots) => {
  const file = only(slots, ({ value }) => googleKeyText(value) !== null)
  const values = file && googleKeyText(file.value)
  return file && values ? { kind: 'gcp-key', values, used: usedOf(file) } : null
}
