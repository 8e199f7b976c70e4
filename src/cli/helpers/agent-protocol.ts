import type { Socket } from 'node:net'
import { field, uint32, wireReader } from '../../main/ssh/wire.ts'

// The SSH agent protocol (draft-ietf-sshm-ssh-agent): a message is its length, a type, and what belongs to it.

const failure = 5
const success = 6
const requestIdentities = 11
const identitiesAnswer = 12
const signRequest = 13
const signResponse = 14
const extension = 27

/** As OpenSSH has it: nothing that is signed for a login is near this. */
const longest = 256 * 1024

export interface AgentKeys {
  readonly identities: () => Promise<readonly { blob: Buffer; comment: string }[]>
  /** The signature in SSH's form; null where it is refused. */
  readonly sign: (blob: Buffer, data: Buffer, flags: number) => Promise<Buffer | null>
}

/** Answers one client, one message after the other. What changes keys is refused: they are kept in the vault. */
export function serveAgentClient(socket: Socket, keys: AgentKeys): void {
  let bytes: Buffer = Buffer.alloc(0)
  let busy = false

  async function drain(): Promise<void> {
    if (busy) return
    busy = true
    while (bytes.length >= 4) {
      const length = bytes.readUInt32BE()
      if (length === 0 || length > longest) {
        socket.destroy()
        break
      }
      if (bytes.length < 4 + length) break
      const message = bytes.subarray(4, 4 + length)
      bytes = bytes.subarray(4 + length)
      const reply = await answer(message, keys).catch(() => Buffer.of(failure))
      if (!socket.destroyed) socket.write(field(reply))
    }
    busy = false
  }

  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk])
    if (bytes.length > longest + 4 && busy) socket.destroy()
    else void drain()
  })
}

async function answer(message: Buffer, keys: AgentKeys): Promise<Buffer> {
  const type = message[0]
  if (type === requestIdentities) {
    const known = await keys.identities()
    const parts = known.flatMap(({ blob, comment }) => [field(blob), field(comment)])
    return Buffer.concat([Buffer.of(identitiesAnswer), uint32(known.length), ...parts])
  }
  if (type === signRequest) {
    const reader = wireReader(message.subarray(1))
    const [blob, data, flags] = [reader.field(), reader.field(), reader.uint32()]
    const signature = await keys.sign(blob, data, flags)
    return signature === null
      ? Buffer.of(failure)
      : Buffer.concat([Buffer.of(signResponse), field(signature)])
  }
  // OpenSSH tells each agent which host a connection is bound to; we have no rule that needs it.
  if (type === extension && wireReader(message.subarray(1)).text() === 'session-bind@openssh.com')
    return Buffer.of(success)
  return Buffer.of(failure)
}
