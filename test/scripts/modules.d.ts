// The scripts are plain JavaScript, so that they start before anything is installed.
declare module '*.mjs'
