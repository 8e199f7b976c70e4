import fs from 'node:fs'
import type { Socket } from 'node:net'
import type { Reply } from '../../shared/ipc.ts'
import type { Permission } from '../../shared/program.ts'
import { line, lineReader } from './frames.ts'
import { assertPrivate, type SocketPlace } from './place.ts'

export interface SocketClient {
  call(name: string, input: unknown): Promise<Reply>
  /** Asks the person for several credentials at once. */
  permit(permission: Permission, credentials: readonly string[]): Promise<Reply>
  close(): void
}

/** A machine on which many start at once may be slow to greet. */
const greetMs = 30_000

const lost: Reply = {
  ok: false,
  error: { kind: 'vault-locked', message: 'The vault was locked meanwhile. Unlock it first.', detail: {} },
}

/**
 * Reaches the one who has the vault open; null where nobody does.
 *
 * `caller`: is it this process that asks, or the one that started it? The person is told that one's name.
 */
export async function connectSocket(
  place: SocketPlace,
  caller: 'self' | 'parent',
): Promise<SocketClient | null> {
  let token: string
  try {
    assertPrivate(place.folder)
    assertPrivate(place.token)
    token = fs.readFileSync(place.token, 'utf8')
  } catch {
    return null
  }
  const socket = await connected(place.address)
  if (socket === null) return null
  return greeted(socket, { token, pid: process.pid, caller })
}

async function connected(address: string): Promise<Socket | null> {
  // Most commands find nobody to ask, and need no network.
  const { default: net } = await import('node:net')
  return new Promise((resolve) => {
    const socket = net.connect(address)
    socket.once('connect', () => resolve(socket))
    // A socket whose owner died refuses; that is no failure, nobody is there.
    socket.once('error', () => resolve(null))
  })
}

function greeted(
  socket: Socket,
  hello: { token: string; pid: number; caller: string },
): Promise<SocketClient | null> {
  const waiting = new Map<number, (reply: Reply) => void>()
  let next = 1
  let shown: number | null = null
  const letGo = () => {
    if (shown !== null) fs.closeSync(shown)
    shown = null
  }
  const send = (message: object) =>
    new Promise<Reply>((resolve) => {
      if (socket.destroyed) return resolve(lost)
      const id = next++
      waiting.set(id, resolve)
      socket.write(line({ id, ...message }))
    })
  const client: SocketClient = {
    call: (name, input) => send({ name, input }),
    permit: (permission, credentials) => send({ permit: permission, credentials }),
    close: () => void socket.destroy(),
  }
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.destroy(), greetMs)
    const heard = (value: unknown) => {
      const message = value as { open?: string; welcome?: number; id?: number; reply?: Reply }
      if (typeof message.open === 'string') {
        // Having it open shows that this is the process we say.
        shown = fs.openSync(message.open, 'r')
        socket.write(line({ shown: true }))
      } else if (message.welcome !== undefined) {
        clearTimeout(timer)
        letGo()
        resolve(client)
      } else if (message.id !== undefined && message.reply) {
        waiting.get(message.id)?.(message.reply)
        waiting.delete(message.id)
      }
    }
    socket.on(
      'data',
      lineReader(heard, () => socket.destroy()),
    )
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      clearTimeout(timer)
      letGo()
      resolve(null)
      for (const answer of waiting.values()) answer(lost)
      waiting.clear()
    })
    socket.write(line(hello))
  })
}
