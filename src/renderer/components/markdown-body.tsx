import Markdown, { type Components, defaultUrlTransform } from 'react-markdown'

/**
 * A person's text as Markdown. Raw HTML stays text, nothing is loaded, and nothing is followed: a link shows its
 * address, to be read and taken along, since what it says and where it leads may differ.
 */
const components: Components = {
  a: ({ href, children }) => {
    const said = typeof children === 'string' ? children : null
    return (
      <>
        {said === href ? null : <>{children} </>}
        {href && <span className="mono select-all markdown-link">{href}</span>}
      </>
    )
  },
  img: ({ src, alt }) => (
    <>
      {alt} {typeof src === 'string' && <span className="mono select-all markdown-link">{src}</span>}
    </>
  ),
  // The page's own headings go before those of a note.
  h1: ({ children }) => <h4 className="markdown-head">{children}</h4>,
  h2: ({ children }) => <h4 className="markdown-head">{children}</h4>,
  h3: ({ children }) => <h5 className="markdown-head">{children}</h5>,
  h4: ({ children }) => <h5 className="markdown-head">{children}</h5>,
  h5: ({ children }) => <h6 className="markdown-head">{children}</h6>,
  h6: ({ children }) => <h6 className="markdown-head">{children}</h6>,
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard
    <pre tabIndex={0}>{children}</pre>
  ),
}

export function MarkdownBody({ text }: { text: string }) {
  return (
    <Markdown components={components} urlTransform={defaultUrlTransform} skipHtml={false}>
      {text}
    </Markdown>
  )
}
