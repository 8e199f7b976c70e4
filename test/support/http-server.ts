import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
type Answering = (request: Seen, response: ServerResponse, index: number) => void

/** A real server on loopback until the test ends, and what it was asked. */
export async function serve(answer: Answering): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url = '', headers } = request
    const call = { method, url, headers, body: Buffer.concat(chunks).toString() }
    seen.push(call)
    answer(call, response, seen.length - 1)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

/** An address on loopback where nothing listens. */
export async function nowhere(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

export interface Canned {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

/** Answers the given ones in turn, the last one for ever. A string is sent as it is, anything else as JSON. */
export const inTurn =
  (...answers: Canned[]): Answering =>
  (_request, response, index) => {
    const { status = 200, headers = {}, body } = answers[Math.min(index, answers.length - 1)] as Canned
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body))
  }
