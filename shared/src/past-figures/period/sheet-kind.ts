import { plainText, readPeriodLabel, yearIn } from './period-label.ts'

/** The name of a sheet, whatever year or period it is of. */
export const sheetForm = (name: string): string =>
  readPeriodLabel(name) !== null || yearIn(name) !== null ? 'period' : withoutNumbers(name)

export const withoutNumbers = (text: string): string => plainText(text).replace(/\d+/g, '#')
