import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BankHolidayTable } from '../tables/calendar.table.ts'

type File = { division: string; until: string; days: { day: string; name: string }[] }

const file = JSON.parse(readFileSync(join(import.meta.dirname, 'bank-holidays.json'), 'utf8')) as File

export const { division, until: holidaysKnownUntil } = file

/** The bank holidays that come with the product; source and licence stand in the file. */
export const bundledHolidays: readonly BankHolidayTable[] = file.days.map((each) => ({ division, ...each }))
