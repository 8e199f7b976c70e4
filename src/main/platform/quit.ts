import { app } from 'electron'

let byHand = false

/** Quits as a person does, who is asked about a form that was left open. */
export function quitByHand(): void {
  byHand = true
  app.quit()
}

/** A system that shuts down, and whatever else drives the app, is not held up by a question. */
export const mayAskBeforeQuitting = (): boolean => byHand

/** They stay. */
export function quitNoMore(): void {
  byHand = false
}
