import type { AttentionReason } from '../shared/attention.ts'
import type { Surface } from '../shared/audit.ts'
import type { ConsentAnswer, ConsentAsked } from '../shared/program.ts'
import type { AppInfo, Licence, Settings } from '../shared/vault.ts'

/** Part of the vault's settings. */
export type NetworkSettings = Pick<Settings, 'proxy' | 'certificates'>

/** What is new and asks for attention. Never a secret; a name only where the settings let it. */
export interface Notice {
  /** How many credentials. */
  readonly count: number
  /** Of one finding alone; null for several. */
  readonly reason: AttentionReason | null
  readonly name: string | null
}

/** The operating system's keyring. */
export interface Keyring {
  /** What people call it; null where it is none that keeps a secret from others. */
  readonly name: () => string | null
  readonly seal: (text: string) => Buffer
  /** Throws if the bytes are not from this keyring, or it is locked or gone. */
  readonly open: (sealed: Buffer) => string
}

/** What the core asks of its host. Electron, the command line and the tests each bring their own. */
export interface Ports {
  /** Wall clock, Unix milliseconds. */
  readonly now: () => number
  /** Milliseconds that never jump back and stand still while the machine sleeps. */
  readonly monotonic: () => number
  /** Resolves after `ms`, or rejects when `signal` aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** Calls `tick` every `ms` until the returned function is called. */
  readonly every: (ms: number, tick: () => void) => () => void
  /** Between 0 and 1; for jitter, never for keys. */
  readonly random: () => number
  readonly fetch: typeof fetch
  /** Which proxy and which authorities requests take. Called on unlock and when the settings change. */
  readonly network: (settings: NetworkSettings) => Promise<void>
  /** False where there is certainly no network. */
  readonly online: () => boolean
  /** Bytes of memory that can be had now. */
  readonly freeMemory: () => number
  readonly clipboard: { read(): Promise<string>; write(text: string): Promise<void>; clear(): Promise<void> }
  /** Keeps an error's stack for the maintainer and returns the id it is filed under. Never a secret. */
  readonly report: (error: unknown) => string
  /** Who holds a vault, in words for another program's user: «Keystead on builder-7». */
  readonly program: string
  /** A file of the host for the paths of vaults that were opened before. */
  readonly recentFile: string
  readonly defaultFolder: string
  /** A new empty folder for a throw-away vault. */
  readonly throwAwayFolder: () => string
  readonly choose: (purpose: 'create' | 'open') => Promise<string | null>
  readonly appInfo: AppInfo
  /** Asks the person whether a program may have something. Absent: the window is told, and answers. */
  readonly consent?: (asked: ConsentAsked) => Promise<ConsentAnswer>
  /** How many different secrets may be revealed in ten seconds; absent: as many as hands can ask for. */
  readonly revealsAtOnce?: number
  readonly keyring?: Keyring
  readonly licences?: readonly Licence[]
  /** Through what people reach this core; the audit log says so. A window where it is absent. */
  readonly surface?: Surface
  /** Nobody waits for this process but the one command that it runs: what takes long may take it in one go. */
  readonly alone?: boolean
  /** The file of `crypto/seal-worker.ts`, where a worker may seal while this thread writes. */
  readonly sealWorker?: () => string | undefined
  /**
   * Asks where to put a text and writes it there, for the owner alone. `text` is called once a file was chosen.
   * Returns the path, or null if none was.
   */
  readonly saveText?: (suggestedName: string, text: () => string) => Promise<string | null>
  /**
   * Opens a web page in the person's browser; with `confirm` only after they saw the whole address and agreed. False
   * where they did not. Absent: there is no browser.
   */
  readonly openLink?: (url: string, confirm: boolean) => Promise<boolean>
  /**
   * Asks the person in a dialog of the system, which no page can press; `facts` are what it is about. Absent: whoever
   * calls is the person, who typed a command.
   */
  readonly agreed?: (about: 'link' | 'server', facts: string) => Promise<boolean>
  /** Asks where to write a file; null where the person changed their mind. */
  readonly chooseExport: (suggestedName: string) => Promise<string | null>
  /** Moves a file to the system's trash. Rejects where that cannot be done; absent where there is none. */
  readonly trashFile?: (file: string) => Promise<void>
  /** Shows a folder in the system's file manager. Absent: there is none. */
  readonly showFolder?: (folder: string) => void
  /** The desktop around the window: how much asks for attention (0 while locked), and what of it is new. */
  readonly attention?: { readonly count: (count: number) => void; readonly tell: (notice: Notice) => void }
  /** Asks for files to attach to a credential; none where the person changed their mind. Absent: no dialog. */
  readonly chooseAttachments?: () => Promise<readonly string[]>
  /** Asks for files to import; none where the person changed their mind. */
  readonly chooseImports: () => Promise<readonly string[]>
}
