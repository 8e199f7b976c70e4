import { randomInt } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
// None that a shell, a URL or a connection string takes for its own.
const symbols = '-_.~+^,'

/** A new secret of the system's randomness: 62 letters and digits give 5.9 bits each. */
export function randomValue({ length, symbols: wanted }: { length: number; symbols: boolean }): string {
  const alphabet = wanted ? letters + symbols : letters
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}
