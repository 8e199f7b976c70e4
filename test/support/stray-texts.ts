import ts from 'typescript'

/** Attributes and properties whose values people see or hear. */
const shown = new Set([
  'label',
  'title',
  'help',
  'text',
  'description',
  'placeholder',
  'alt',
  'error',
  'unit',
  'textValue',
  'summary',
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
])
/** Examples of a format, which no language changes. */
const examples = new Set(['http://proxy.example:3128', '-----BEGIN CERTIFICATE-----'])

const parse = (name: string, text: string) =>
  ts.createSourceFile(
    name,
    text,
    ts.ScriptTarget.Latest,
    true,
    name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
const place = (node: ts.Node) => {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.getText().slice(0, 60)}`
}
const letters = /\p{L}/u
const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
const ownText = (node: ts.StringLiteralLike | ts.TemplateExpression): string =>
  ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('\uFFFC')
    : node.text

/** Begins like a sentence and has several words, or ends like one. */
const isSentence = (text: string) =>
  /^\p{Lu}\p{Ll}*['’]?\p{Ll}*[ \uFFFC]+.*\p{Ll}{2}/u.test(text) || /\p{Ll}{2} .*\p{Ll}{2}[.…?!]$/u.test(text)

/** The texts of a source file that people would read and no language could change. */
export function strayTexts(name: string, source: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isForDevelopers(node)) return
    if (ts.isJsxText(node) && letters.test(node.text)) found.push(place(node))
    else if (isText(node)) {
      const text = ownText(node)
      if (
        letters.test(text) &&
        !examples.has(text) &&
        (isShown(node) || (isSentence(text) && !isStyle(node)))
      )
        found.push(place(node))
    }
    ts.forEachChild(node, visit)
  }
  visit(parse(name, source))
  return found
}

const isForDevelopers = (node: ts.Node) =>
  ts.isNewExpression(node) && /^(App)?Error$/.test(node.expression.getText())

const isStyle = (node: ts.Node): boolean => {
  const attribute = ts.findAncestor(node, ts.isJsxAttribute)
  return attribute !== undefined && !shown.has(attribute.name.getText())
}

/** Whether the value of this node is what a shown attribute, property or place between tags gets. */
function isShown(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isJsxAttribute(parent)) return shown.has(parent.name.getText())
  if (ts.isPropertyAssignment(parent) && parent.initializer === node) return shown.has(parent.name.getText())
  if (ts.isJsxExpression(parent))
    return ts.isJsxAttribute(parent.parent) ? shown.has(parent.parent.name.getText()) : true
  const passesOn =
    ts.isParenthesizedExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    (ts.isBinaryExpression(parent) && /^(&&|\|\||\?\?|\+)$/.test(parent.operatorToken.getText()))
  return passesOn && isShown(parent)
}

/** Words that a module reads while it is loaded: they would stay in the language of that moment. */
export function earlyWords(name: string, source: string): string[] {
  const file = parse(name, source)
  const words = new Set<string>()
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly) continue
    if (!/\/words\//.test((statement.moduleSpecifier as ts.StringLiteral).text)) continue
    const named = statement.importClause?.namedBindings
    if (named && ts.isNamedImports(named))
      for (const one of named.elements) if (!one.isTypeOnly) words.add(one.name.text)
  }
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return
    if (ts.isFunctionLike(node) && !isCalledAtOnce(node)) return
    if (ts.isIdentifier(node) && words.has(node.text) && !isName(node)) found.push(place(node.parent))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** A name that is given, not read: of a property, a parameter, a type’s member. */
const isName = ({ parent }: ts.Identifier) =>
  ts.isPropertySignature(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)

/** A callback of `map` and its like runs while the module loads; one of `memo`, `lazy` or `create…` does not. */
const isCalledAtOnce = (node: ts.Node) =>
  ts.isCallExpression(node.parent) &&
  ts.isPropertyAccessExpression(node.parent.expression) &&
  /^(map|flatMap|filter|reduce|forEach|sort|toSorted|find|some|every)$/.test(node.parent.expression.name.text)
