import { SaxesParser } from 'saxes'
import { importFailed } from '../failed.ts'
import { limits } from '../limits.ts'

/** What stands where in a file: the names of the elements that are known inside one, and what each of them is. */
export type Shape<Place extends string> = Readonly<Record<Place, Readonly<Record<string, Place>>>>

export interface Visitor<Place extends string> {
  /** The place that holds text, to be handed to `close`. */
  readonly text: Place
  readonly open: (place: Place, name: string, attributes: Readonly<Record<string, string>>) => void
  /** `text` is that of an element which holds one, else empty. */
  readonly close: (place: Place, name: string, parent: Place, text: string) => void
}

const format = 'keepass-xml'
/** No element of an export has more than three. */
const mostAttributes = 50
/** In characters; theirs are numbers and marks. */
const longestAttribute = 1000
/** What some programs write though XML forbids it, and what does not change where an element ends: it is read as it is. */
const forgiven =
  /: disallowed character\.$|: an XML declaration must be at the start|: the string "]]>" is disallowed/
/** Longer ones than any value that can be kept: the rest is not worth its memory. */
const mostText = limits.fieldLength + 1

/**
 * Walks through XML that comes in parts, and holds no more of it than the text of one element. What no shape knows is
 * passed over. Throws `import-failed` with the place for what is no XML, is nested too deep, or defines entities.
 */
export function xmlTree<Place extends string>(top: Place, shape: Shape<Place>, visitor: Visitor<Place>) {
  const known = new Map(
    Object.entries(shape).map(([place, inside]) => [place, new Map(Object.entries(inside as object))]),
  ) as Map<Place, Map<string, Place>>
  // Null: in an element that nobody knows, with all that is in it.
  const places: (Place | null)[] = [top]
  const names: string[] = ['']
  let text = ''
  let attributes = 0
  // The parser holds what is open: the tag or text that no event has ended yet.
  let open = 0
  // With an eighth handler V8 takes the parser for a dictionary, and reads five times as slowly.
  const parser = new SaxesParser()
  const broken = (reason: string) =>
    importFailed(format, `line ${parser.line}, column ${parser.column + 1}`, reason)

  parser.on('error', ({ message }) => {
    if (!forgiven.test(message)) throw broken('the XML is broken')
  })
  // Names of entities are the only thing that a document type could add, and no export has one.
  parser.on('doctype', () => {
    throw importFailed(format, '', 'it defines entities of its own')
  })
  parser.on('attribute', ({ value }) => {
    if (++attributes > mostAttributes) throw broken('an element has too many attributes')
    if (value.length > longestAttribute) throw broken('an attribute is too long')
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    open = 0
    const parent = places.at(-1) ?? null
    const place = (parent === null ? undefined : known.get(parent)?.get(tag.name)) ?? null
    places.push(place)
    names.push(tag.name)
    if (places.length > limits.depth * 2) throw broken('it is nested too deep')
    if (place === null) return
    text = ''
    visitor.open(place, tag.name, tag.attributes)
  })
  const add = (more: string) => {
    open = 0
    if (places.at(-1) === visitor.text && text.length < mostText) text += more
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const place = places.pop() ?? null
    const name = names.pop() as string
    const parent = places.at(-1) ?? null
    if (place === null || parent === null) return
    visitor.close(place, name, parent, place === visitor.text ? text : '')
    text = ''
  })
  return {
    write(part: string): void {
      parser.write(part)
      open += part.length
      if (open > limits.fileBytes) throw broken('a text or a tag is longer than 64 MiB')
    },
    end: (): void => void parser.close(),
  }
}
