const unseen = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text without signs that nobody types and nobody sees: controls, which no database, workbook or picture holds, and
 * what turns the direction of the words after it.
 */
export const seenSigns = (text: string): string => (text === '' ? text : text.replace(unseen, ''))
