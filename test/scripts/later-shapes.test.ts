import path from 'node:path'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { laterShapes } from '../../scripts/setup/later-shapes.mjs'
import { folderWith } from './folder.ts'

const zod = path.resolve('node_modules/zod/index.js')

/** What the module `main.ts` of these exports, bundled with later shapes: its own, or those of another folder. */
async function bundled(
  files: Readonly<Record<string, string>>,
  shapes?: string,
): Promise<Record<string, unknown>> {
  const folder = folderWith(files)
  const answer = await build({
    ...{ root: folder, configFile: false, logLevel: 'silent', ssr: { noExternal: true } },
    plugins: [laterShapes(shapes ?? folder)],
    resolve: { alias: { zod } },
    build: { write: false, ssr: path.join(folder, 'main.ts') },
  })
  const [{ code }] = (answer as Rolldown.RolldownOutput).output
  return import(`data:text/javascript,${encodeURIComponent(code)}`)
}

test('a shape is made when it is first asked for, and once', async () => {
  const { made, ask } = await bundled({
    'main.ts': `
      import { z } from 'zod'
      export const made = []
      const noted = (word) => { made.push(word); return z.string() }
      const one = z.object({ a: noted('one') })
      const two = one.extend({ b: noted('two') })
      export const ask = () => [two.safeParse({ a: 'x', b: 'y' }).success, two.safeParse({ a: 'x' }).success]`,
  })
  expect(made).toEqual([])
  expect((ask as () => unknown)()).toEqual([true, false])
  expect((ask as () => unknown)()).toEqual([true, false])
  expect(made).toEqual(['one', 'two'])
})

test('it is known again inside what was made of it: a text of ours is said in the language of the window', async () => {
  const source = path.resolve('src')
  const main = `
    import { z } from 'zod'
    import { spoken } from ${JSON.stringify(path.join(source, 'renderer/spoken.ts'))}
    import { ours } from ${JSON.stringify(path.join(source, 'shared/ours.ts'))}
    const field = z.object({ label: ours, help: ours.optional(), cannot: ours.nullable() })
    export const said = spoken(z.array(field), [{ label: 'a', help: 'b', cannot: 'c' }], (text) => text.toUpperCase())`
  const { said } = await bundled({ 'main.ts': main }, source)
  expect(said).toEqual([{ label: 'A', help: 'B', cannot: 'C' }])
})

test('it passes for itself wherever zod takes one, across modules', async () => {
  const { told } = await bundled({
    'shapes.ts': `
      import { z } from 'zod'
      export const id = z.uuid()
      export const kind = z.enum(['a', 'b'])
      export const left = z.object({ type: z.literal('left'), id: id.nullable() })
      export const right = z.object({ type: z.literal('right'), kinds: z.array(kind).min(1), more: z.lazy(() => either.optional()) })
      export const either = z.discriminatedUnion('type', [left, right])
      export const named = z.record(kind, z.int()).meta({ label: 'named' })
      export const kept = { id }
      export const words = 'z.'.repeat(2)`,
    'main.ts': `
      import { z } from 'zod'
      import { either, id, kept, kind, left, named, words } from './shapes.ts'
      const type = (value) => { const { success, data, error } = either.safeParse(value); return success ? data : error.issues[0].path.join('.') }
      export const told = [
        type({ type: 'left', id: null }),
        type({ type: 'right', kinds: ['a'], more: { type: 'left', id: 'no' } }),
        type({ type: 'up' }),
        left instanceof z.ZodObject, id instanceof z.ZodObject, id instanceof z.ZodType, 'shape' in left,
        Object.keys(left.shape), kind.options, left.partial().parse({}), named.meta().label, kept.id === id, words,
      ]`,
  })
  expect(told).toEqual([
    ...[{ type: 'left', id: null }, 'more.id', 'type', true, false, true, true],
    ...[['type', 'id'], ['a', 'b'], {}, 'named', true, 'z.z.'],
  ])
})
