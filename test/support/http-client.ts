import { z } from 'zod'
import { type HttpOptions, http } from '../../src/main/providers/http.ts'
import { testIO } from './provider-io.ts'

export const token = 'tok-3b1f0c9a7e'

/** A client as a provider would make it, for a remote called Acme, and the clock it runs on. */
export function client(baseUrl: string, options: Partial<HttpOptions> = {}, io = testIO()) {
  const headers = { Authorization: `Bearer ${token}` }
  const provider = { id: 'acme', name: 'Acme' }
  return { ...io, api: http({ provider, baseUrl, headers, secrets: [token], ...options }, io.io) }
}

export const anything = z.unknown()
