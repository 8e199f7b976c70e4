import type { z } from 'zod'
import type { WireError } from './errors.ts'
import { lazyField } from './on-first-use.ts'

/** One question the page may ask: the shape it must have, and the shape of the answer. */
export interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I
  readonly output: O
}

/** A shape, or how it is made: then it is made when it is first asked for, since a start needs few of them. */
type Shape<S extends z.ZodType> = S | (() => S)

export const call = <I extends z.ZodType, O extends z.ZodType>(
  input: Shape<I>,
  output: Shape<O>,
): Call<I, O> => lazyField(lazyField({}, 'input', asked(input)), 'output', asked(output))

const asked = <S extends z.ZodType>(shape: Shape<S>): (() => S) =>
  typeof shape === 'function' ? shape : () => shape

export type Calls = Record<string, Call>
export type Events = Record<string, z.ZodType>

/** What main must implement. A call without a handler does not compile. */
export type Handlers<C extends Calls> = {
  [K in keyof C]: (
    input: z.output<C[K]['input']>,
  ) => z.input<C[K]['output']> | Promise<z.input<C[K]['output']>>
}

/** Errors travel as data: a rejected `invoke` would reach the page without its kind and detail. */
export type Reply = { ok: true; value: unknown } | { ok: false; error: WireError }

/** The whole surface that preload exposes. It does not grow with the contract. */
export interface Bridge {
  call(name: string, input: unknown): Promise<Reply>
  on(listener: (name: string, payload: unknown) => void): () => void
}

type Input<C extends Calls, K extends keyof C> = z.input<C[K]['input']>

/** What the page calls. `call` rejects with an AppError only. */
export interface Client<C extends Calls, E extends Events> {
  call<K extends keyof C & string>(
    name: K,
    ...input: undefined extends Input<C, K> ? [Input<C, K>?] : [Input<C, K>]
  ): Promise<z.output<C[K]['output']>>
  on<K extends keyof E & string>(name: K, listener: (payload: z.output<E[K]>) => void): () => void
}
