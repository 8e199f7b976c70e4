// Imported before anything else is read: it needs nothing.

export const demoName = 'Demo'
/** Of the throw-away demo vault only; the unlock screen tells it. */
export const demoPassphrase = 'open sesame'
