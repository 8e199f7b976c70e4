import type { AppCalls } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'
import type { ImportDesk } from '../importing/desk.ts'
import { readGiven } from '../importing/files.ts'
import { namedFormats } from '../imports/formats.ts'

type Names = Extract<keyof AppCalls, `imports.${string}`>

/** Imports of files: looking at them, writing what they hold, and taking that back. */
export const importHandlers = ({
  ports,
  session,
  emit,
  imports,
}: Core & { readonly imports: ImportDesk }): Pick<Handlers<AppCalls>, Names> => {
  const changed = () => {
    emit('ties.changed', {})
    emit('places.changed', {})
    emit('credentials.changed', {})
  }

  return {
    'imports.open': async ({ files }) => {
      session.vault()
      const chosen =
        files?.map((file) => ({ ...file, path: null })) ?? (await ports.chooseImports()).map(readGiven)
      // The dialog may stay open while the vault locks.
      session.vault()
      if (chosen.length === 0) return null
      const { id, sources } = imports.add(chosen)
      return { id, sources: [...sources] }
    },
    'imports.formats': () => namedFormats,
    'imports.choose': ({ id, at, format }) => [...imports.choose(id, at, format)],
    'imports.preview': ({ id, ...reading }) => imports.preview(id, reading),
    'imports.lines': ({ id, ...filter }) => imports.lines(id, filter),
    'imports.apply': async ({ id, leaveOut }) => {
      try {
        return await imports.apply(id, leaveOut, (done, total) =>
          emit('imports.changed', { id, done, total }),
        )
      } finally {
        changed()
      }
    },
    'imports.cancel': ({ id }) => imports.cancel(id),
    'imports.undo': ({ id }) => {
      imports.undo(id)
      changed()
    },
    'imports.list': () => imports.list(),
    'imports.discard': async ({ id }) => {
      const trashed: string[] = []
      const kept: string[] = []
      for (const file of imports.discardable(id)) {
        const done = await ports.trashFile?.(file).then(
          () => true,
          () => false,
        )
        ;(done ? trashed : kept).push(file)
      }
      return { trashed, kept }
    },
    'imports.close': ({ id }) => imports.close(id),
  }
}
