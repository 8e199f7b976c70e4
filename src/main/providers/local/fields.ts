import { z } from 'zod'

/** A line of public text. */
export const text = (label: string, help?: string) => z.string().meta({ label, ...(help && { help }) })

/** A secret of one line. */
export const secret = (label: string, help?: string) =>
  z
    .string()
    .min(1)
    .meta({ label, secret: true, ...(help && { help }) })

/** A secret of several lines: a key, a certificate, a token file. */
export const secretLines = (label: string, help?: string) =>
  secret(label, help).meta({ label, secret: true, multiline: true, ...(help && { help }) })

/** A key file that is kept as the JSON it is. */
export const secretJson = (label: string, help?: string) =>
  secret(label, help).meta({ label, secret: true, json: true, ...(help && { help }) })

/** Text of several lines that is no secret. */
export const lines = (label: string, help?: string) =>
  z.string().meta({ label, multiline: true, ...(help && { help }) })

/** An address. */
export const address = (label: string, help?: string) =>
  z.url('Enter a full address, such as https://example.org').meta({ label, ...(help && { help }) })
