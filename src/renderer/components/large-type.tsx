import './large-type.css'

const kindOf = (character: string) =>
  /\d/.test(character) ? 'digit' : /\p{L}/u.test(character) ? 'letter' : 'sign'

/** A text to be typed from the screen: large, digits and signs in colours of their own, every tenth place counted. */
export function LargeType({ value }: { value: string }) {
  const characters = [...value]
  return (
    <div className="large" data-testid="large-type">
      <p className="visually-hidden">{value}</p>
      <div className="large-characters" aria-hidden="true">
        {characters.map((character, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a character is its place
          <span key={index} className={`large-one large-${kindOf(character)}`}>
            <span>{character === ' ' ? '␣' : character === '\n' ? '↵' : character}</span>
            <span className="large-place">{index + 1}</span>
          </span>
        ))}
      </div>
    </div>
  )
}
