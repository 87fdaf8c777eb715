export const importStates = ['reading', 'ready', 'failed', 'cancelled', 'applied', 'undone'] as const
export type ImportState = (typeof importStates)[number]

export const uploadAtMost = 25 * 1024 * 1024
/** A publisher's file has every place and year. */
export const openDataAtMost = 96 * 1024 * 1024
/** Days a file that was read and not saved is kept. */
export const importDays = 7
/** Changes on a page of the preview. */
export const changesAPart = 200
/** Rows of a file from which on it is saved beside the thread that answers: its commit alone would stop everybody. */
export const longFileRows = 20_000
/** Seconds without a word after which whoever read the file is taken to be gone. */
export const silentSeconds = 60
