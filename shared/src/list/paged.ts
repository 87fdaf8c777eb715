/** So many rows of a list stand on one page. */
export const rowsPerPage = 50

/** Which page of what a filter shows; `whole` is all of it, for paper and for files. */
export type PageRequest = { page?: number | undefined; whole?: boolean | undefined }

/** The page that is asked for, or the last one there is, in the order that is given. */
export function pageOf<Row>(found: readonly Row[], { page = 1, whole = false }: PageRequest) {
  const size = whole ? Math.max(1, found.length) : rowsPerPage
  const pages = Math.max(1, Math.ceil(found.length / size))
  const at = Math.min(page, pages)
  return { rows: found.slice((at - 1) * size, at * size), shown: found.length, page: at, pages }
}
