import type { UnsentAt } from '../../base/device/left-entries.ts'

/** The records from which entries are sent. */
export function UnsentPages({ unsent }: { unsent: readonly UnsentAt[] }) {
  return unsent.map(({ key, page }, at) => (
    <span key={key}>
      {at === 0 ? '' : ', '}
      {page === '' ? 'a meeting' : <a href={page}>the record of meeting {page.split('/').at(-2)}</a>}
    </span>
  ))
}
