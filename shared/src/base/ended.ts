/** A text with the mark that ends a sentence, once. */
export const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
