import { pino } from 'pino'
import type { Config } from './config.ts'

type Line = Readonly<Record<string, unknown>>
type Write = (line: Line, sentence: string) => void
/** A sentence of ours, and facts beside it; an error under any name is written as `loggedError` says. */
export type Logger = { debug: Write; info: Write; warn: Write; error: Write }

/** Structured lines on standard output: who, what, when; never a figure, a secret or a cookie. */
export function openLogger(
  config: Config,
  output: { write: (line: string) => void } = pino.destination(1),
): Logger {
  const withoutErrors = (line: object) =>
    Object.fromEntries(
      Object.entries(line).map(([name, value]) => [
        name,
        name === 'error' || value instanceof Error ? loggedError(value) : value,
      ]),
    )
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: withoutErrors },
    },
    output,
  )
}

export type LoggedError = {
  type: string
  message: string
  code?: string
  /** What the database calls the rule that was broken. */
  constraint?: string
  stack: string[]
  cause?: LoggedError
}

const deepest = 4

/** What the log says of an error: what it is and where it came from, and nothing that was typed or stored. */
export function loggedError(error: unknown, depth = 1): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'This was thrown, and is no error.', stack: [] }
  const code: unknown = Reflect.get(error, 'code')
  const constraint: unknown = Reflect.get(error, 'constraint')
  return {
    type: error.constructor.name,
    // A parser repeats what it was given, as it was given.
    message: error instanceof SyntaxError ? 'Something could not be parsed.' : withoutValues(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: placesIn(error),
    ...(error.cause === undefined || depth === deepest ? {} : { cause: loggedError(error.cause, depth + 1) }),
  }
}

/**
 * Drivers and parsers put what they were given into their messages, in quotes or as a number: `invalid input syntax for
 * type integer: "seven"`. Where one quotation ends and the next begins cannot be told from within.
 */
const withoutValues = (message: string): string =>
  message
    .replace(/["'`“‘«][\s\S]*["'`”’»]/, '…')
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/(?<!\w)[-+]?\d[\w.,:]*/g, '…')

/** The lines of a stack without the message, which stands before them in as many lines as it has. */
const placesIn = ({ stack = '', message }: Error): string[] =>
  stack
    .slice(stack.includes(message) ? stack.indexOf(message) + message.length : 0)
    .split('\n')
    .filter((line) => /^\s+at .*[\w)\]>]$/.test(line))
    .map((line) => line.trim())
