/** Names that a remote may send to a window that shows them: each would do something if it were not only text. */
export const hostileNames: Readonly<Record<string, string>> = {
  markup: '<img src=x onerror="document.title=`owned`"><script>document.title="owned"</script>',
  reversed: 'invoice\u202Egnp.exe',
  control: 'line\u0000one\u001b[31mred\u0007\r\nline two',
  prototype: '__proto__',
  invisible: '\u200b\u2060\ufeff',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not become a template anywhere
  template: '${constructor.constructor("return process")()}{{7*7}}%s%n',
  sql: "'; DROP TABLE credentials; --",
  long: 'a'.repeat(10 * 2 ** 20),
  zalgo: `Z${'\u0335\u0321'.repeat(500)}`,
  loneSurrogate: 'half \ud83d pair',
}
