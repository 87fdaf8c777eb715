const unseen = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/**
 * Text without signs that nobody types and nobody sees: controls, which no database, workbook or picture holds, and
 * what turns the direction of the words after it.
 */
export const seenSigns = (text: string): string => text.replace(unseen, '')
