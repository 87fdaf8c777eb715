import type { Column } from './columns.ts'

/** How far a record is; a file does not change it. */
export const stateColumn: Column = {
  key: 'state',
  heading: 'State',
  width: 14,
  kind: 'text',
  takes: 'For reading only.',
  use: 'told',
}
