const helper = 'virtual:later'
const resolved = `\0${helper}`

/** Stands for what `make` makes until somebody asks it for something, and hands on every question from then. */
const source = `
  export function later(make) {
    let made = null
    const real = () => (made ??= make())
    return new Proxy({}, {
      get: (_, name) => real()[name],
      has: (_, name) => name in real(),
      getPrototypeOf: () => Object.getPrototypeOf(real()),
    })
  }`

/** What of zod's answers with a shape of another: `listed.extend({ … })`. */
const makers = new Set([
  'array',
  'extend',
  'nullable',
  'omit',
  'optional',
  'partial',
  'pick',
  'readonly',
  'refine',
])
/** What of zod's answers with something else. */
const others = new Set(['config', 'registry', 'toJSONSchema', 'parse', 'safeParse'])

/** Where a chain of calls begins: `z` of `z.object({}).strict()`. */
function beginning(node) {
  if (node.type === 'CallExpression') return beginning(node.callee)
  return node.type === 'MemberExpression' ? beginning(node.object) : node
}

function isShape(init) {
  if (init?.type !== 'CallExpression' || init.callee.type !== 'MemberExpression') return false
  const first = beginning(init)
  const { name } = init.callee.property
  return first.type === 'Identifier' && (first.name === 'z' ? !others.has(name) : makers.has(name))
}

/**
 * For Vite: shapes of the contract that stand at the top of their module are made when they are first used. There are
 * hundreds, a command needs a few of them, and to make all of them takes as long as to open a vault.
 */
export const laterShapes = (folder) => ({
  name: 'later-shapes',
  resolveId: (id) => (id === helper ? resolved : null),
  load: (id) => (id === resolved ? source : null),
  transform(code, id) {
    // Vite writes slashes on every system.
    if (!id.startsWith(`${folder.replaceAll('\\', '/')}/`) || !id.endsWith('.ts')) return null
    const shapes = this.parse(code)
      .body.map((one) => (one.type === 'ExportNamedDeclaration' ? one.declaration : one))
      .flatMap((one) => (one?.type === 'VariableDeclaration' ? one.declarations : []))
      .flatMap(({ init }) => (isShape(init) ? [init] : []))
    if (shapes.length === 0) return null
    let text = ''
    let from = 0
    for (const { start, end } of shapes) {
      text += `${code.slice(from, start)}later(() => ${code.slice(start, end)})`
      from = end
    }
    return { code: `import { later } from ${JSON.stringify(helper)}\n${text}${code.slice(from)}`, map: null }
  },
})
