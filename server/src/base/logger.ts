import { type Logger, pino } from 'pino'
import type { Config } from './config.ts'

export type { Logger }

/** Structured lines on standard output: who, what, when; never a figure, a secret or a cookie. */
export function openLogger(config: Config): Logger {
  return pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
