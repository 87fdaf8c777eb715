const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that is markup already; everything else is escaped. */
export type Html = { readonly markup: string }
type Part = Html | string | number | null | false | readonly (Html | string)[]

function markupOf(part: Part): string {
  if (part === null || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part).replace(/[&<>"']/g, (each) => entities[each] ?? each)
  }
  return 'markup' in part ? part.markup : part.map(markupOf).join('')
}

/** Markup of a page, with whatever is put into it escaped. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: texts.map((text, i) => text + markupOf(parts[i] ?? null)).join(''),
})
