/** A one-time code's settings, and the keys of the entry that they came from. */
export interface Otp {
  readonly value: string
  readonly keys: readonly string[]
}

/**
 * The seed of an entry, as an `otpauth:` address where the entry has settings for it, else as it is.
 *
 * Known are `otp` of KeePassXC and KeeWeb, `TOTP Seed` of KeeTrayTOTP and `TimeOtp-…` of KeePass itself.
 */
export function otpOf(of: (key: string) => string | undefined): Otp | null {
  const otp = of('otp')
  if (otp !== undefined) return { value: /^key=/.test(otp) ? fromQuery(otp) : otp, keys: ['otp'] }

  const seed = of('TOTP Seed')
  if (seed !== undefined) {
    const settings = of('TOTP Settings')
    const [, period, digits] = /^(\d+);(\d+)$/.exec(settings ?? '') ?? []
    if (settings !== undefined && period === undefined) return { value: seed, keys: ['TOTP Seed'] }
    return { value: address(seed, { period, digits }), keys: ['TOTP Seed', 'TOTP Settings'] }
  }
  const secret = of('TimeOtp-Secret-Base32')
  if (secret === undefined) return null
  const algorithm = of('TimeOtp-Algorithm')?.replace(/^HMAC-SHA-(\d+)$/, 'SHA$1')
  return {
    value: address(secret, { period: of('TimeOtp-Period'), digits: of('TimeOtp-Length'), algorithm }),
    keys: ['TimeOtp-Secret-Base32', 'TimeOtp-Period', 'TimeOtp-Length', 'TimeOtp-Algorithm'],
  }
}

/** KeeWeb and KeeOTP: `key=…&step=30&size=6`. */
function fromQuery(query: string): string {
  const of = new URLSearchParams(query)
  const [period, digits] = [of.get('step') ?? undefined, of.get('size') ?? undefined]
  return address(of.get('key') ?? '', { period, digits })
}

function address(
  seed: string,
  settings: { period?: string | undefined; digits?: string | undefined; algorithm?: string | undefined },
): string {
  const told = Object.entries(settings).filter((each): each is [string, string] => each[1] !== undefined)
  if (told.length === 0) return seed
  const query = new URLSearchParams([['secret', seed.replace(/\s/g, '')], ...told])
  return `otpauth://totp/?${query}`
}
