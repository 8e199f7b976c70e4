import { randomBytes, timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { permission } from '../../shared/program.ts'
import type { Answers } from './answers.ts'
import { callerOf } from './caller.ts'
import type { Run } from './consent.ts'
import { line, lineReader } from './frames.ts'
import { makePrivateFolder, type SocketPlace } from './place.ts'
import { holdsOpen, processFacts } from './processes.ts'

/** A caller says within this time who it is: long, since fifty of them may start at once on a busy machine. */
const helloMs = 30_000
const mostConnections = 256
const mostAtOnce = 64

const hello = z.object({ token: z.string().max(200), pid: z.int(), caller: z.enum(['self', 'parent']) })
const request = z.union([
  z.object({ id: z.int(), name: z.string().max(100), input: z.unknown().optional() }),
  z.object({ id: z.int(), permit: permission, credentials: z.array(z.uuid()).max(500) }),
])

/**
 * Lets programs of the same user ask an open vault.
 *
 * What is checked of a caller: the folder and the socket belong to this user and to nobody else; it knows the
 * token, which only this user can read; and on Linux it is the process it says, shown by its having open a file
 * that we name. A program of the same user that traces or impersonates another one is not kept out.
 *
 * Only the one who holds the vault's lock may call this: a socket that was left behind is taken over. Returns the
 * way to stop. Throws where the place is open to other users.
 */
export async function serveSocket(place: SocketPlace, answers: Answers): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  const connections = new Set<net.Socket>()
  const token = randomBytes(32).toString('base64url')
  makePrivateFolder(place.folder)
  clear(place)
  fs.writeFileSync(place.token, token, { mode: 0o600, flag: 'wx' })

  const server = net.createServer((socket) => {
    if (connections.size >= mostConnections) return void socket.destroy()
    connections.add(socket)
    socket.on('close', () => connections.delete(socket))
    socket.on('error', () => socket.destroy())
    converse(socket, place, token, answers, stopping.signal)
  })
  try {
    await listening(server, place.address)
  } catch (error) {
    clear(place)
    throw error
  }
  return async () => {
    stopping.abort()
    for (const socket of connections) socket.destroy()
    clear(place)
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
}

function clear({ address, token }: SocketPlace): void {
  if (process.platform !== 'win32') fs.rmSync(address, { force: true })
  fs.rmSync(token, { force: true })
}

function listening(server: net.Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // Made with the right mode at once: there is no moment in which others could connect.
    const before = process.platform === 'win32' ? null : process.umask(0o177)
    server.listen(address, () => {
      server.off('error', reject)
      resolve()
    })
    if (before !== null) process.umask(before)
  })
}

function converse(
  socket: net.Socket,
  place: SocketPlace,
  token: string,
  answers: Answers,
  stopped: AbortSignal,
): void {
  let step: 'hello' | 'shown' | 'open' = 'hello'
  let said: z.output<typeof hello> | null = null
  let challenge = ''
  let run: Run | null = null
  let underWay = 0
  const gone = new AbortController()
  const signal = AbortSignal.any([gone.signal, stopped])
  const hangUp = () => {
    socket.destroy()
  }
  const timer = setTimeout(hangUp, helloMs)
  socket.on('close', () => {
    clearTimeout(timer)
    gone.abort()
    fs.rmSync(challenge, { force: true })
  })
  const send = (value: unknown) => {
    if (!socket.destroyed) socket.write(line(value))
  }

  function begin(given: z.output<typeof hello>): void {
    if (!sameText(given.token, token)) {
      hangUp()
      return
    }
    said = given
    challenge = path.join(place.folder, `${randomBytes(16).toString('hex')}.open-me`)
    fs.writeFileSync(challenge, '', { mode: 0o600, flag: 'wx' })
    step = 'shown'
    send({ open: challenge })
  }

  function admit({ pid, caller }: z.output<typeof hello>): void {
    const shown = holdsOpen(pid, challenge)
    fs.rmSync(challenge, { force: true })
    const nobody = shown === null && process.platform !== 'win32' && !processFacts(pid)
    if (shown === false || nobody) {
      hangUp()
      return
    }
    clearTimeout(timer)
    run = { program: callerOf(pid, caller === 'parent', shown === true), once: new Set() }
    step = 'open'
    send({ welcome: 1 })
  }

  async function serve(asked: z.output<typeof request>, run: Run): Promise<void> {
    underWay++
    const reply =
      'permit' in asked
        ? await answers.permit(run, asked.permit, asked.credentials)
        : await answers.call(run, asked.name, asked.input, signal)
    underWay--
    send({ id: asked.id, reply })
  }

  socket.on(
    'data',
    lineReader((value) => {
      if (step === 'hello') {
        const given = hello.safeParse(value)
        return given.success ? begin(given.data) : hangUp()
      }
      if (step === 'shown' && said) return admit(said)
      const asked = request.safeParse(value)
      if (!asked.success || run === null || underWay >= mostAtOnce) return hangUp()
      void serve(asked.data, run)
    }, hangUp),
  )
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
