import { z } from 'zod'
import { seenSigns } from '../text/seen-signs.ts'
import { tooLong } from './form.ts'
import { isDay, isDayInReach, outOfReach } from './period.ts'

export const idSchema = z.uuid()
/** A day as it is told. */
export const daySchema = z.iso.date()
/** A day as it is entered; what is none is said in the words of its form. */
export const dayField = (missing?: string) =>
  z.iso.date(missing).refine((text) => !isDay(text) || isDayInReach(text), outOfReach)
/** A moment as it stands in addresses: `2026-09-14T09:00:00Z`. */
export const momentSchema = z.iso.datetime('A moment is written as 2026-09-14T09:00:00Z.')
/** Decimal text such as "47.1": figures never travel as floating-point numbers. */
export const decimalSchema = z
  .string()
  .max(40, 'Enter a number of 40 digits or fewer.')
  .regex(/^-?\d+(\.\d+)?$/, 'Enter a number.')
export const codeSchema = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9_-]+$/)
/** The code of something that is chosen; what is none is said to be missing. */
export const codeOf = (missing: string) =>
  z
    .string()
    .max(40, missing)
    .regex(/^[A-Za-z0-9_-]+$/, missing)
/** Text as people type it. */
export const textSchema = z.string().overwrite(seenSigns)
/** Text of so many characters at most; whether it may be empty is a rule of its form. */
export const limitedText = (most: number) => textSchema.trim().max(most, tooLong(most))
export const versionSchema = z.number().int().nonnegative()
