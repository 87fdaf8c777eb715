import { lifecycle } from '../lifecycle/lifecycle.ts'

/** Of a file that was read and can be saved; that it is read at all leaves no act. */
export type SavedImportState = 'ready' | 'applied' | 'undone'

const notRead = { refused: 'This file was never saved.' }
const undone = { refused: 'This import was undone already.' }

export const importLifecycle = lifecycle<SavedImportState, 'apply' | 'undo'>({
  subject: 'import',
  states: { ready: 'Read', applied: 'Saved', undone: 'Taken back' },
  begins: {},
  acts: {
    apply: {
      act: 'return.imported',
      from: {
        ready: { to: 'applied' },
        applied: { refused: 'This file was saved already: upload it again to save it again.' },
        undone: { refused: 'This file was saved already: upload it again to save it again.' },
      },
    },
    undo: { act: 'return.import-undone', from: { ready: notRead, applied: { to: 'undone' }, undone } },
  },
})
