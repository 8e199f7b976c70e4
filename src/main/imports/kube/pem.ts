/** The text in base64; null where it is none. */
export function pemOf(data: string): string | null {
  const compact = data.replace(/\s/g, '')
  if (compact === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return null
  return Buffer.from(compact, 'base64').toString('utf8')
}
