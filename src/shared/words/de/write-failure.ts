import type * as english from '../en/write-failure.ts'
import type { Translated } from '../translated.ts'

export const writeFailure: Translated<typeof english.writeFailure> = {
  writeFailure: {
    'secret-not-held':
      'Eingeben: In diesem Tresor liegt es nicht, und der Dienst verlangt es für eine Änderung.',
    'remote-rejected':
      '{{name}} nimmt den Token dieser Verbindung nicht an. Verbindung bearbeiten, dann erneut versuchen.',
    'remote-forbidden':
      '{{name}} erlaubt das nicht.{{said}} Es wurde nichts geändert. Wem der Token gehört, braucht dort mehr Rechte.',
    'remote-throttled':
      '{{name}} bittet um langsamere Anfragen. Es wurde nichts geändert; ab {{time}} geht es weiter.',
    'remote-refused': '{{name}} hat das abgelehnt.{{said}} {{undone}}',
    'remote-failed': '{{name}} hat selbst ein Problem.{{said}} {{look}}',
    'remote-answer':
      '{{name}} hat nicht so geantwortet, wie die API es verspricht: {{at}} {{reason}}. {{look}}',
    offline: '{{name}} ist nicht erreichbar: {{reason}}. Netzwerk prüfen. {{look}}',
    said: ' Die Antwort: „{{words}}“.',
  },
  undone: {
    create: 'Es wurde nicht angelegt.',
    update: 'Es wurde nicht geändert.',
    remove: 'Es wurde nicht gelöscht.',
  },
  look: {
    create: 'Keystead sieht nach, ob es angelegt wurde, bevor es das erneut versucht.',
    update: 'Keystead sieht nach, ob es geändert wurde, bevor es das erneut versucht.',
    remove: 'Keystead sieht nach, ob es gelöscht wurde, bevor es das erneut versucht.',
  },
}
