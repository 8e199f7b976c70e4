// The package brings no types. Values are strings, true, false, null, or a list where a key ends in «[]».
declare module 'ini' {
  export function parse(text: string): Record<string, unknown>
}
