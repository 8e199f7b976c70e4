import { lazy, Suspense } from 'react'
import './markdown.css'

// A tenth of the page's code, for the credentials that have notes.
const Body = lazy(() => import('./markdown-body.tsx').then(({ MarkdownBody }) => ({ default: MarkdownBody })))

/** A person's text as Markdown; as it was typed until what reads it is here. */
export function MarkdownText({ children }: { children: string }) {
  return (
    <div className="markdown selectable" dir="auto">
      <Suspense fallback={<p className="markdown-plain">{children}</p>}>
        <Body text={children} />
      </Suspense>
    </div>
  )
}
