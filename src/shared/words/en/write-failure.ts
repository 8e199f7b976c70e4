export const writeFailure = {
  writeFailure: {
    'secret-not-held': 'Enter it: this vault does not hold it, and the service needs it for a change.',
    'remote-rejected':
      '{{name}} does not accept the token of this connection. Edit the connection, then try again.',
    'remote-forbidden':
      '{{name}} does not allow this.{{said}} Nothing was changed. The token’s owner needs more rights there.',
    'remote-throttled': '{{name}} asks to slow down. Nothing was changed; it takes more at {{time}}.',
    'remote-refused': '{{name}} refused this.{{said}} {{undone}}',
    'remote-failed': '{{name}} has a problem of its own.{{said}} {{look}}',
    'remote-answer': '{{name}} did not answer as its API promises: {{at}} {{reason}}. {{look}}',
    offline: '{{name}} cannot be reached: {{reason}}. Check the network. {{look}}',
    said: ' It said: “{{words}}”.',
  },
  undone: {
    create: 'It was not created.',
    update: 'It was not changed.',
    remove: 'It was not deleted.',
  },
  look: {
    create: 'Keystead looks whether it was created before it tries again.',
    update: 'Keystead looks whether it was changed before it tries again.',
    remove: 'Keystead looks whether it was deleted before it tries again.',
  },
} as const
