/** The least a PDF can be: a page, and these words in a remark. */
export const pdfOf = (words = 'Contract'): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n% ${words}\n%%EOF\n`)
