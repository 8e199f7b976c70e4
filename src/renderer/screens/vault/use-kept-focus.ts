import { type RefObject, useEffect } from 'react'

/** By then a dialog that closes has given the focus back, or a list has taken it. */
const settledMs = 150

/**
 * What has the focus may go, as the button does that decides a conflict, and with it the place where a keyboard is. The
 * focus then moves to the pane that it was in; from a dialog, and when a vault was just opened, to the middle one.
 */
export function useKeptFocus(detail: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null
    let inDetail = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const lost = () => document.activeElement === document.body && !last?.isConnected
    function look() {
      // A window that nobody has touched yet shows no ring.
      if (!lost() || !navigator.userActivation.hasBeenActive) return
      clearTimeout(timer)
      timer = setTimeout(move, settledMs)
    }
    function move() {
      if (!lost() || document.querySelector('.modal')) return
      const pane = inDetail ? detail.current : document.querySelector('main')
      if (!pane) return
      pane.tabIndex = -1
      pane.focus({ preventScroll: true })
    }
    function remember({ target }: FocusEvent) {
      last = target as Element
      inDetail = detail.current?.contains(last) ?? false
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    look()
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [detail])
}
